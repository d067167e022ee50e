package dev.intakeline.api.call;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Optional;

/**
 * Whom the call is about, as ordered.
 *
 * @param reference the customer's own key of the person, e.g. {@code Patient/123}
 * @param spokenName the name that the agent asks for
 */
record SubjectOrder(
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "Your own key of the person; stands in the FHIR response",
            example = "Patient/123")
        Optional<String> reference,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "The name that the agent asks for",
            example = "Jane Doe")
        Optional<String> spokenName) {
  @Override
  public String toString() {
    return "SubjectOrder[hidden]";
  }
}
