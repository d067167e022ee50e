package dev.intakeline.api.questionnaire;

import dev.intakeline.api.access.Requester;
import dev.intakeline.api.problem.Body;
import dev.intakeline.registry.Registry;
import dev.intakeline.registry.release.ReleasedQuestionnaire;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/questionnaires/{id}}. */
@RestController
final class QuestionnaireController {
  private static final String PATH = "/api/v1/questionnaires/{id}";
  private static final String FHIR_JSON = "application/fhir+json";

  private final QuestionnaireService service;

  QuestionnaireController(Registry registry) {
    this.service = new QuestionnaireService(registry);
  }

  @Operation(
      summary = "Publish a questionnaire",
      description =
          "The body is a FHIR R4 Questionnaire. Its version is its hash and never changes; new"
              + " calls get the one that was published last. The same one again changes nothing.",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(mediaType = FHIR_JSON, schema = @Schema(type = "object"))))
  @PutMapping(
      path = PATH,
      consumes = {FHIR_JSON, MediaType.APPLICATION_JSON_VALUE})
  ResponseEntity<PublishedVersion> publish(
      Requester requester, @PathVariable String id, InputStream body) throws IOException {
    PublishedVersion published = service.publish(requester.tenant(), id, Body.bytes(body));
    return ResponseEntity.ok().eTag(published.version()).body(published);
  }

  @Operation(
      summary = "A questionnaire as it was published",
      description = "The released version, or the one that is asked for; the ETag names it.")
  @GetMapping(path = PATH, produces = FHIR_JSON)
  ResponseEntity<byte[]> find(
      Requester requester, @PathVariable String id, @RequestParam Optional<String> version) {
    ReleasedQuestionnaire found = service.find(requester.tenant(), id, version);
    return ResponseEntity.ok().eTag(found.hash().value()).body(found.fhir().toArray());
  }
}
