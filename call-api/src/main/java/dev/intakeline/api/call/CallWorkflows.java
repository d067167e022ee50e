package dev.intakeline.api.call;

import dev.intakeline.api.problem.ProblemKind;
import dev.intakeline.api.problem.Refused;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallStatus;
import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.call.RoomSignal;
import dev.intakeline.contracts.call.SearchAttributes;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.escalation.Acknowledgement;
import dev.intakeline.contracts.escalation.EscalationOrder;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.escalation.EscalationWorkflow;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.tracing.Trail;
import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowQueryException;
import io.temporal.client.WorkflowServiceException;
import io.temporal.common.SearchAttributeKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The calls' workflows, as the API uses them. Thread-safe. */
public final class CallWorkflows {
  private static final SearchAttributeKey<String> TENANT =
      SearchAttributeKey.forKeyword(SearchAttributes.TENANT);

  /** How long Temporal may take to answer; then the request is refused as unavailable. */
  public static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

  private static final ScheduledExecutorService DEADLINES =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("temporal-deadlines").factory());

  private final WorkflowClient client;

  /** Workflows of this client's namespace. */
  public CallWorkflows(WorkflowClient client) {
    this.client = client;
  }

  /** Starts the call, unless it was started before: a call runs once, however often it is asked. */
  public void start(CallRequest request) {
    IntakeCallWorkflow workflow =
        client.newWorkflowStub(
            IntakeCallWorkflow.class,
            WorkflowOptions.newBuilder()
                .setWorkflowId(request.ref().workflowId())
                .setTaskQueue(TaskQueues.workflows(request.ref().tenant()))
                .setWorkflowIdConflictPolicy(
                    WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setWorkflowIdReusePolicy(
                    WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .setTypedSearchAttributes(
                    io.temporal.common.SearchAttributes.newBuilder()
                        .set(TENANT, request.ref().tenant().value())
                        .build())
                .setStaticSummary("Intake call")
                .build());
    reached(
        () -> {
          try (var _ = Trail.about(request.ref())) {
            return WorkflowClient.start(workflow::run, request);
          } catch (WorkflowExecutionAlreadyStarted ended) {
            return ended.getExecution();
          }
        });
  }

  /** How many calls of the tenant haven't ended, but for those of the last second or so. */
  public long open(TenantId tenant) {
    String query =
        "WorkflowType = 'IntakeCallWorkflow' AND ExecutionStatus = 'Running' AND "
            + SearchAttributes.TENANT
            + " = '"
            + tenant
            + "'";
    return reached(() -> client.countWorkflows(query).getCount());
  }

  /** What the call's workflow says of it; empty where there is no such workflow any more. */
  public Optional<CallStatus> status(CallRef ref) {
    return ofCall(ref, IntakeCallWorkflow::status);
  }

  /** The answers that count so far; empty where there is no such workflow any more. */
  public Optional<List<GivenAnswer>> answers(CallRef ref) {
    return ofCall(ref, IntakeCallWorkflow::answers);
  }

  /** The order that the call was started with; empty where there is no such workflow any more. */
  public Optional<CallRequest> request(CallRef ref) {
    return found(() -> started(ref));
  }

  private CallRequest started(CallRef ref) {
    try (Stream<HistoryEvent> history = client.streamHistory(ref.workflowId())) {
      HistoryEvent first = history.findFirst().orElseThrow();
      return client
          .getOptions()
          .getDataConverter()
          .fromPayloads(
              0,
              Optional.of(first.getWorkflowExecutionStartedEventAttributes().getInput()),
              CallRequest.class,
              CallRequest.class);
    }
  }

  /**
   * Calls the call off.
   *
   * @return false where it had ended
   */
  public boolean cancel(CallRef ref, String reason) {
    return ofCall(
            ref,
            workflow -> {
              workflow.cancel(reason);
              return true;
            })
        .isPresent();
  }

  /** Passes on what LiveKit said of the room; nothing happens where the call has ended. */
  public void roomChanged(CallRef ref, RoomSignal signal) {
    ofCall(
        ref,
        workflow -> {
          workflow.roomChanged(signal);
          return true;
        });
  }

  /** Takes note of a flag; empty where its escalation isn't running (any more). */
  public Optional<EscalationResult> acknowledge(
      CallRef ref, FlagId flag, Acknowledgement acknowledgement) {
    EscalationWorkflow workflow =
        client.newWorkflowStub(EscalationWorkflow.class, EscalationOrder.workflowId(ref, flag));
    return found(() -> workflow.acknowledge(acknowledgement));
  }

  /** How far a flag's escalation has come; empty where it is unknown. */
  public Optional<EscalationResult> escalation(CallRef ref, FlagId flag) {
    EscalationWorkflow workflow =
        client.newWorkflowStub(EscalationWorkflow.class, EscalationOrder.workflowId(ref, flag));
    return found(workflow::result);
  }

  private <T> Optional<T> ofCall(CallRef ref, Function<IntakeCallWorkflow, T> action) {
    return found(
        () -> action.apply(client.newWorkflowStub(IntakeCallWorkflow.class, ref.workflowId())));
  }

  private static <T> Optional<T> found(Supplier<T> action) {
    try {
      return Optional.of(reached(action));
    } catch (WorkflowNotFoundException gone) {
      return Optional.empty();
    }
  }

  // The SDK would try for a minute; a backend would rather hear of it and try again itself.
  private static <T> T reached(Supplier<T> action) {
    Context.CancellableContext within =
        Context.current()
            .withDeadlineAfter(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS, DEADLINES);
    try {
      return within.call(action::get);
    } catch (WorkflowServiceException | WorkflowQueryException | StatusRuntimeException away) {
      // A query fails also where the workflow's worker is away: for the backend that is the same.
      throw new Refused(ProblemKind.UNAVAILABLE, "", "the workflow service doesn't answer");
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      within.cancel(null);
    }
  }
}
