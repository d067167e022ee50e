package dev.intakeline.api.record;

import dev.intakeline.api.access.Requester;
import dev.intakeline.api.call.CallService;
import dev.intakeline.api.problem.ProblemKind;
import dev.intakeline.api.problem.Refused;
import dev.intakeline.journal.archive.Attachment;
import dev.intakeline.registry.call.CallEntry;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/calls/{callId}/transcript} and {@code /response}. */
@RestController
final class RecordController {
  private static final String FHIR_JSON = "application/fhir+json";

  private final CallService service;
  private final SealedRecords records;
  private final LiveResponse live;

  RecordController(CallService service, SealedRecords records, LiveResponse live) {
    this.service = service;
    this.records = records;
    this.live = live;
  }

  @Operation(
      summary = "What was said",
      description = "From the sealed record; a conflict until the call is sealed.")
  @GetMapping(
      path = "/api/v1/calls/{callId}/transcript",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> transcript(Requester requester, @PathVariable String callId)
      throws IOException {
    CallEntry entry = service.entry(requester, callId);
    return answer(
        records.content(entry.ref(), Attachment.TRANSCRIPT).orElseThrow(RecordController::early));
  }

  @Operation(
      summary = "What was answered, as a FHIR R4 QuestionnaireResponse",
      description = "From the sealed record; before that the answers so far, in progress.")
  @GetMapping(path = "/api/v1/calls/{callId}/response", produces = FHIR_JSON)
  ResponseEntity<byte[]> response(Requester requester, @PathVariable String callId)
      throws IOException {
    CallEntry entry = service.entry(requester, callId);
    return answer(
        records
            .content(entry.ref(), Attachment.RESPONSE)
            .or(() -> live.write(entry))
            .orElseThrow(RecordController::early));
  }

  private static ResponseEntity<byte[]> answer(byte[] content) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(content);
  }

  private static Refused early() {
    return new Refused(
        ProblemKind.CONFLICT,
        "callId",
        "there is no sealed record: try again until the call's stage is ENDED, then stop");
  }
}
