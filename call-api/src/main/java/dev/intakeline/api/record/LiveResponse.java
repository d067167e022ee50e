package dev.intakeline.api.record;

import dev.intakeline.api.call.CallWorkflows;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallStatus;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.Progress;
import dev.intakeline.fhir.FhirResponses;
import dev.intakeline.registry.Registry;
import dev.intakeline.registry.call.CallEntry;
import dev.intakeline.registry.release.ReleasedQuestionnaire;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The answers so far of a call that isn't sealed, as a FHIR response. Thread-safe. */
final class LiveResponse {
  private final Registry registry;
  private final CallWorkflows workflows;
  private final Clock clock;

  LiveResponse(Registry registry, CallWorkflows workflows, Clock clock) {
    this.registry = registry;
    this.workflows = workflows;
    this.clock = clock;
  }

  /** The response; empty where the call's workflow isn't kept any more. */
  Optional<byte[]> write(CallEntry entry) {
    Optional<CallRequest> request = workflows.request(entry.ref());
    Optional<CallStatus> status = workflows.status(entry.ref());
    Optional<List<GivenAnswer>> answers = workflows.answers(entry.ref());
    Optional<ReleasedQuestionnaire> asked =
        request.flatMap(
            order -> registry.questionnaires().byHash(entry.ref().tenant(), order.questionnaire()));
    if (status.isEmpty() || answers.isEmpty() || asked.isEmpty()) {
      return Optional.empty();
    }
    Optional<CallOutcome> outcome = status.get().outcome();
    return Optional.of(
        FhirResponses.write(
            new FhirResponses.Order(
                entry.ref(),
                asked.get().hash(),
                asked.get().questionnaire(),
                new Progress(answers.get()),
                outcome.map(FhirResponses.Status::of).orElse(FhirResponses.Status.IN_PROGRESS),
                request.orElseThrow().subject(),
                clock.instant())));
  }
}
