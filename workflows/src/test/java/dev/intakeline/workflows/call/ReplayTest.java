package dev.intakeline.workflows.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.codec.IntakeDataConverter;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.temporal.TemporalConnection;
import dev.intakeline.workflows.WorkflowWorkers;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Today's workflows tell the stories of recorded calls again, command by command. Red means that
 * calls under way would break at the next deploy: make the change with {@code Workflow.getVersion}.
 * Only before the first release may {@link HistoryRecorder} record the histories anew.
 */
class ReplayTest {
  private final TestWorkflowEnvironment temporal =
      TestWorkflowEnvironment.newInstance(
          TestEnvironmentOptions.newBuilder()
              .setWorkflowClientOptions(
                  TemporalConnection.options(IntakeDataConverter.plain()).build())
              .build());

  @AfterEach
  void close() {
    temporal.close();
  }

  private void replay(String history) throws Exception {
    Worker worker = temporal.newWorker(TaskQueues.workflows(Samples.TENANT));
    WorkflowWorkers.register(worker);
    WorkflowReplayer.replayWorkflowExecution(WorkflowExecutionHistory.fromJson(history), worker);
  }

  private static String history(String name) throws Exception {
    try (InputStream recorded =
        ReplayTest.class.getResourceAsStream("/histories/" + name + ".json")) {
      assertThat(recorded).as("history of %s", name).isNotNull();
      return new String(recorded.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "completed",
        "lost-host",
        "operator",
        "escalated",
        "escalated-twice",
        "escalation",
        "escalation-late",
        "cancelled",
        "missed",
        "handed-over",
        "left-danger",
        // A host that told nothing, before calls looked for what such a one had written.
        "unheard"
      })
  void tellsTheSameStory(String name) throws Exception {
    replay(history(name));
  }

  /** Stories that were other ones then, as calls under way at a deploy have them. */
  @ParameterizedTest
  @ValueSource(strings = {"escalated-twice-told-early", "escalation-unanswered"})
  void tellsTheStoryOfBefore(String name) throws Exception {
    replay(history(name));
  }

  /** The guard itself can fail: here the recorded call removed its room before it opened it. */
  @Test
  void noticesAnotherStory() throws Exception {
    String other = history("completed").replace("\"CreateRoom\"", "\"DeleteRoom\"");
    assertThatThrownBy(() -> replay(other)).hasStackTraceContaining("NonDeterministic");
  }
}
