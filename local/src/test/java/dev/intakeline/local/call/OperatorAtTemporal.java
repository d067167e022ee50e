package dev.intakeline.local.call;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.SearchAttributes;
import dev.intakeline.temporal.TemporalConnection;
import dev.intakeline.temporal.TemporalSettings;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowExecutionMetadata;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.RawValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A person at the Temporal server who has no key: sees what is plain there, types plain JSON. */
final class OperatorAtTemporal implements AutoCloseable {
  private final TemporalConnection connection;

  OperatorAtTemporal(int port) {
    connection =
        TemporalConnection.open(
            new TemporalSettings("127.0.0.1:" + port, "default"),
            DefaultDataConverter.STANDARD_INSTANCE);
  }

  /** The ids of the workflows that wait for a person at this step. */
  List<String> awaiting(String step) {
    return found(
        SearchAttributes.AWAITING_OPERATOR
            + " = 'true' and "
            + SearchAttributes.FAILED_STEP
            + " = '"
            + step
            + "'");
  }

  /** The ids of the workflows whose call is in the questions. */
  List<String> inInterview() {
    return found("ExecutionStatus = 'Running' and " + SearchAttributes.STAGE + " = 'INTERVIEW'");
  }

  private List<String> found(String query) {
    try (Stream<WorkflowExecutionMetadata> found = connection.client().listExecutions(query)) {
      return found.map(one -> one.getExecution().getWorkflowId()).toList();
    }
  }

  /** Sends a decision; what is answered is encrypted, and nothing to an operator without a key. */
  void decide(String workflowId, Map<String, String> decision) {
    RawValue answer =
        connection
            .client()
            .newUntypedWorkflowStub(workflowId)
            .update("decide", RawValue.class, decision);
    if (answer.getPayload().getData().isEmpty()) {
      throw new AssertionError("the decision was not answered");
    }
  }

  /** How often an activity was scheduled in the call's history. */
  long scheduled(CallRef call, String activity) {
    return history(call).stream()
        .filter(event -> event.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED)
        .map(event -> event.getActivityTaskScheduledEventAttributes().getActivityType().getName())
        .filter(activity::equals)
        .count();
  }

  /** Everything that the server keeps of the call. */
  List<HistoryEvent> history(CallRef call) {
    return connection.client().fetchHistory(call.workflowId()).getEvents();
  }

  @Override
  public void close() {
    connection.close();
  }
}
