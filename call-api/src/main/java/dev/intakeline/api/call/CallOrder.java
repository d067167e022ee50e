package dev.intakeline.api.call;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Optional;

/**
 * The body of {@code POST /api/v1/calls}, before anything of it is checked.
 *
 * @param type {@code webrtc} or {@code sip}
 * @param phone E.164; for {@code sip} alone
 * @param questionnaire the questionnaire's id
 * @param version its hash; the released one where this is absent
 * @param language BCP 47 tag; the questionnaire's own where this is absent
 * @param jurisdiction whose emergency number and wording hold, e.g. {@code US}
 * @param subject whom the call is about
 * @param ringingSeconds how long to wait for the callee
 * @param webhook where the result goes
 */
record CallOrder(
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            allowableValues = {"webrtc", "sip"},
            description = "By browser or app, or by telephone where the installation has a trunk")
        Optional<String> type,
    @Schema(
            description = "E.164; required for a call of type sip, refused for webrtc",
            example = "+15550100123")
        Optional<String> phone,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "The id of a published questionnaire",
            example = "urgent-care-short")
        Optional<String> questionnaire,
    @Schema(
            description = "A version of it, as its publication named it; the last one where absent",
            pattern = "[0-9a-f]{64}")
        Optional<String> version,
    @Schema(description = "BCP 47; the questionnaire's own where absent", example = "en-US")
        Optional<String> language,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "Whose emergency number and fixed words hold",
            example = "US")
        Optional<String> jurisdiction,
    @Schema(requiredMode = RequiredMode.REQUIRED) Optional<SubjectOrder> subject,
    @Schema(
            description = "How long to wait for the callee",
            minimum = "1",
            maximum = "600",
            defaultValue = "60")
        Optional<Integer> ringingSeconds,
    @Schema(
            description = "Where the result goes: an https URL of a public host, or an allowed one",
            maxLength = 2000,
            example = "https://example.org/intake-results")
        Optional<String> webhook) {
  @Override
  public String toString() {
    return "CallOrder[hidden]";
  }
}
