package dev.intakeline.activities.prepare;

import dev.intakeline.activities.failure.Failure;
import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.registry.call.CallEntry;
import dev.intakeline.registry.order.Objection;
import dev.intakeline.registry.order.OrderRules;
import dev.intakeline.registry.order.Verdict;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Enters a call, by whichever door it came, and makes its assignment from what is published;
 * refuses what a call could not be held with. Harmless when repeated. Thread-safe.
 */
public final class Preparation {
  /** The longest intake that was asked for takes half of it. */
  static final Duration CALL_DURATION_MAX = Duration.ofMinutes(30);

  private final Entries entries;
  private final OrderRules rules;

  /** Where calls are entered. */
  public interface Entries {
    /** Enters a call of a tenant that is known; one that is there stays as it is. */
    void enter(CallEntry entry);
  }

  /** By the same rules as at every door. */
  public Preparation(Entries entries, OrderRules rules) {
    this.entries = entries;
    this.rules = rules;
  }

  /**
   * The assignment for the first host. The call is entered before it is judged: who ordered one
   * that can't be held finds it too, and the step that it waits at.
   *
   * @param workflowId the workflow that asks
   * @throws io.temporal.failure.ApplicationFailure for good, where the workflow isn't the call's
   *     own, something is unknown or not allowed, or the whole is too large
   */
  public CallAssignment assignment(CallRequest request, String workflowId) {
    if (!workflowId.equals(request.ref().workflowId())) {
      throw refused(List.of(new Objection("ref", "the workflow's id is call/TENANT/CALL")));
    }
    rules
        .tenant(request.ref().tenant())
        .ifPresent(
            unknown -> {
              throw refused(List.of(unknown));
            });
    entries.enter(CallEntry.of(request));
    return switch (rules.judge(request)) {
      case Verdict.Fit fit -> withinLimits(assignment(request, fit));
      case Verdict.Unfit(List<Objection> objections) -> throw refused(objections);
    };
  }

  private static CallAssignment assignment(CallRequest request, Verdict.Fit fit) {
    return new CallAssignment(
        request.ref(),
        Epoch.FIRST,
        request.questionnaire(),
        fit.questionnaire(),
        request.rules(),
        fit.rules(),
        fit.words(),
        request.language(),
        request.subject(),
        fit.contacts(),
        CALL_DURATION_MAX,
        Optional.empty());
  }

  private static CallAssignment withinLimits(CallAssignment assignment) {
    int bytes = Wire.json(assignment).length;
    if (bytes > CallAssignment.BYTES_MAX) {
      throw Failure.ASSIGNMENT_TOO_LARGE.forGood(
          bytes + " bytes, at most " + CallAssignment.BYTES_MAX);
    }
    return assignment;
  }

  private static ApplicationFailure refused(List<Objection> objections) {
    return Failure.ORDER_REFUSED.forGood(
        objections.stream().map(Objection::toString).collect(Collectors.joining("; ")));
  }
}
