package dev.intakeline.api.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallStage;
import dev.intakeline.contracts.call.CallStatus;
import dev.intakeline.contracts.call.CallStep;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.registry.call.CallEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a call is. Holds no contents.
 *
 * @param callId names the call
 * @param type {@code webrtc} or {@code sip}
 * @param version the questionnaire's version that is asked
 * @param created when the order was taken
 * @param stage where it is in its life; absent where its workflow isn't kept any more
 * @param outcome how it ended
 * @param hosting which host holds it, from 1
 * @param answers how many questions were dealt with: answered, unknown or skipped
 * @param flags how many red flags fired
 * @param failedStep the step that waits for an operator, or failed for good
 * @param escalation what became of the worst flag that nobody has taken note of; of the worst one
 *     where all were taken note of
 * @param escalations what became of each flag that people are told of, the worst first
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CallSummary(
    @Schema(requiredMode = RequiredMode.REQUIRED) String callId,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            allowableValues = {"webrtc", "sip"})
        String type,
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "The questionnaire's version that is asked")
        String version,
    @Schema(requiredMode = RequiredMode.REQUIRED, description = "When the order was taken")
        Instant created,
    @Schema(
            implementation = CallStage.class,
            description = "Where it is in its life; absent where its workflow isn't kept any more")
        Optional<String> stage,
    @Schema(
            implementation = CallOutcome.class,
            description = "How it ended; stands for good once the stage is ENDED")
        Optional<String> outcome,
    @Schema(description = "Which host holds it, from 1", minimum = "1") Optional<Integer> hosting,
    @Schema(description = "How many questions were dealt with: answered, unknown or skipped")
        Optional<Integer> answers,
    @Schema(description = "How many red flags fired") Optional<Integer> flags,
    @Schema(
            implementation = CallStep.class,
            description = "The step that waits for an operator, or failed for good")
        Optional<String> failedStep,
    @Schema(
            description =
                "What became of the worst red flag that nobody has taken note of; of the worst one"
                    + " where all were taken note of")
        Optional<EscalationState> escalation,
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(
            description =
                "What became of each red flag that people are told of, the worst first; absent"
                    + " where there is none")
        List<EscalationState> escalations) {
  CallSummary {
    escalations = List.copyOf(escalations);
  }

  static CallSummary of(
      CallEntry entry, Optional<CallStatus> status, List<EscalationResult> flags) {
    return new CallSummary(
        entry.ref().call().value(),
        entry.type().name().toLowerCase(Locale.ROOT),
        entry.questionnaire().value(),
        entry.created(),
        status.map(s -> s.stage().name()),
        status.flatMap(CallStatus::outcome).map(Enum::name),
        status.map(s -> s.epoch().number()),
        status.map(CallStatus::answers),
        status.map(CallStatus::flags),
        status.flatMap(CallStatus::failedStep).map(Enum::name),
        EscalationResult.leastSettled(flags).map(EscalationState::of),
        flags.stream().map(EscalationState::of).toList());
  }
}
