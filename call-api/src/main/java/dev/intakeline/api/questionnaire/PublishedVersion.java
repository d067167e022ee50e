package dev.intakeline.api.questionnaire;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/**
 * A questionnaire's version.
 *
 * @param id the questionnaire
 * @param version its hash, which names it for good
 */
record PublishedVersion(
    @Schema(requiredMode = RequiredMode.REQUIRED, description = "The questionnaire") String id,
    @Schema(requiredMode = RequiredMode.REQUIRED, description = "Its hash, which names it for good")
        String version) {}
