package dev.intakeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import io.temporal.client.WorkflowExecutionMetadata;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The calls that Temporal was told to run since a moment. The registry alone can't tell that none
 * was: a call is entered there after its workflow has started.
 */
final class Starts {
  private static final Duration LISTED_WITHIN = Duration.ofSeconds(20);
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private final RunningApi api;
  private final List<String> before;
  private final Instant since;

  private Starts(RunningApi api) {
    this.api = api;
    this.before = entered().map(CallRef::workflowId).toList();
    this.since = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whatever is started from now on counts. */
  static Starts fromNow(RunningApi api) {
    return new Starts(api);
  }

  /**
   * Fails where anything was started. Temporal lists what it runs somewhat later, so one more call
   * is ordered, and waited for until it is listed: it has to be the only one.
   */
  void assertNothing(ApiClient client) {
    assertThat(entered().map(CallRef::workflowId)).as("entered").isSubsetOf(before);
    Released.everything(api.registry(), RunningApi.TENANT);
    String call = client.post("/api/v1/calls", CallsIT.ORDER).json().get("callId").asString();
    String last = new CallRef(RunningApi.TENANT, new CallId(call)).workflowId();
    long deadline = System.nanoTime() + LISTED_WITHIN.toNanos();
    while (!started().contains(last) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
    assertThat(started()).as("started").containsExactly(last);
    client.delete("/api/v1/calls/" + call);
  }

  private List<String> started() {
    String query = "WorkflowType = 'IntakeCallWorkflow' AND StartTime >= '" + since + "'";
    try (Stream<WorkflowExecutionMetadata> listed = api.temporal().client().listExecutions(query)) {
      return listed
          .map(execution -> execution.getExecution().getWorkflowId())
          .filter(id -> !before.contains(id))
          .toList();
    }
  }

  private Stream<CallRef> entered() {
    return api.registry().calls().newest(RunningApi.TENANT, 200).stream().map(call -> call.ref());
  }
}
