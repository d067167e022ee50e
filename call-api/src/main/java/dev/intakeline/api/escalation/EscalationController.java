package dev.intakeline.api.escalation;

import dev.intakeline.api.access.Requester;
import dev.intakeline.api.call.CallService;
import dev.intakeline.api.call.CallWorkflows;
import dev.intakeline.api.problem.Body;
import dev.intakeline.api.problem.ProblemKind;
import dev.intakeline.api.problem.Refused;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallStatus;
import dev.intakeline.contracts.escalation.Acknowledgement;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.escalation.EscalationStatus;
import dev.intakeline.contracts.safety.FlagId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/calls/{callId}/escalation/ack}. */
@RestController
final class EscalationController {
  private final CallService service;
  private final CallWorkflows workflows;

  EscalationController(CallService service, CallWorkflows workflows) {
    this.service = service;
    this.workflows = workflows;
  }

  @Operation(
      summary = "Take note of a red flag",
      description =
          "The account of the token takes note, of one flag or of the call with all its flags; the"
              + " first one counts, and everybody later is told who it was.",
      requestBody =
          @RequestBody(
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = AcknowledgementOrder.class))))
  @PostMapping("/api/v1/calls/{callId}/escalation/ack")
  Acknowledged acknowledge(Requester requester, @PathVariable String callId, InputStream body)
      throws IOException {
    CallRef ref = service.entry(requester, callId).ref();
    Acknowledgement note = new Acknowledgement(requester.account());
    List<EscalationResult> noted =
        flag(body)
            .map(flag -> List.of(noted(ref, flag, note).orElseThrow(this::noFlag)))
            .orElseGet(() -> notedOfCall(ref, note));
    if (noted.stream().noneMatch(flag -> flag.status() == EscalationStatus.ACKNOWLEDGED)) {
      throw notKept(noted.getFirst().status());
    }
    return Acknowledged.of(noted);
  }

  /** Who takes note of a call takes the caller: with every flag that was raised by then. */
  private List<EscalationResult> notedOfCall(CallRef ref, Acknowledgement note) {
    List<EscalationResult> known =
        workflows.status(ref).map(CallStatus::escalations).orElseGet(List::of);
    if (known.isEmpty()) {
      throw noFlag();
    }
    List<EscalationResult> open =
        known.stream().filter(flag -> flag.status() != EscalationStatus.ACKNOWLEDGED).toList();
    return open.isEmpty()
        ? known
        : open.stream().map(flag -> noted(ref, flag.flag(), note).orElse(flag)).toList();
  }

  private Optional<EscalationResult> noted(CallRef ref, FlagId flag, Acknowledgement note) {
    return workflows.acknowledge(ref, flag, note).or(() -> workflows.escalation(ref, flag));
  }

  /** Nobody goes away believing that a note was kept which wasn't. */
  private static Refused notKept(EscalationStatus why) {
    return new Refused(
        ProblemKind.CONFLICT,
        "flag",
        why == EscalationStatus.NOTIFYING
            ? "its escalation is about to begin: send this again"
            : "too late: its escalation is over, and keeps no note any more");
  }

  private static Optional<FlagId> flag(InputStream body) throws IOException {
    byte[] bytes = Body.bytes(body);
    if (bytes.length == 0) {
      return Optional.empty();
    }
    try {
      return Body.json(new ByteArrayInputStream(bytes), AcknowledgementOrder.class)
          .flag()
          .map(FlagId::new);
    } catch (IllegalArgumentException notAFlag) {
      throw new Refused(ProblemKind.INVALID, "flag", "f and a number from 1");
    }
  }

  private Refused noFlag() {
    return new Refused(ProblemKind.NOT_FOUND, "flag", "the call has no such escalation");
  }
}
