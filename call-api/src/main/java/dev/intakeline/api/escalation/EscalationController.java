package dev.intakeline.api.escalation;

import dev.intakeline.api.access.Requester;
import dev.intakeline.api.call.CallDesk;
import dev.intakeline.api.call.CallWorkflows;
import dev.intakeline.api.call.EscalationState;
import dev.intakeline.api.problem.Body;
import dev.intakeline.api.problem.ProblemKind;
import dev.intakeline.api.problem.Refused;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallStatus;
import dev.intakeline.contracts.escalation.Acknowledgement;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.safety.FlagId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/calls/{callId}/escalation/ack}. */
@RestController
final class EscalationController {
  private final CallDesk desk;
  private final CallWorkflows workflows;

  EscalationController(CallDesk desk, CallWorkflows workflows) {
    this.desk = desk;
    this.workflows = workflows;
  }

  @Operation(
      summary = "Take note of a red flag",
      description =
          "The account of the token takes note; the first one counts, and everybody later is told"
              + " who it was.",
      requestBody =
          @RequestBody(
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = AcknowledgementOrder.class))))
  @PostMapping("/api/v1/calls/{callId}/escalation/ack")
  EscalationState acknowledge(Requester requester, @PathVariable String callId, InputStream body)
      throws IOException {
    CallRef ref = desk.entry(requester, callId).ref();
    FlagId flag = flag(body).or(() -> worstFlag(ref)).orElseThrow(this::noFlag);
    EscalationResult result =
        workflows
            .acknowledge(ref, flag, new Acknowledgement(requester.account()))
            .or(() -> workflows.escalation(ref, flag))
            .orElseThrow(this::noFlag);
    return EscalationState.of(result);
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

  private Optional<FlagId> worstFlag(CallRef ref) {
    return workflows.status(ref).flatMap(CallStatus::escalation).map(EscalationResult::flag);
  }

  private Refused noFlag() {
    return new Refused(ProblemKind.NOT_FOUND, "flag", "the call has no such escalation");
  }
}
