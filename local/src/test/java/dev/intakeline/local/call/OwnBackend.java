package dev.intakeline.local.call;

import com.zaxxer.hikari.HikariDataSource;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallType;
import dev.intakeline.contracts.call.IntakeCallWorkflow;
import dev.intakeline.contracts.call.Subject;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.local.platform.RunningPlatform;
import dev.intakeline.local.servers.Postgres;
import dev.intakeline.registry.Registry;
import dev.intakeline.secrets.LocalSecrets;
import dev.intakeline.temporal.TemporalConnection;
import dev.intakeline.temporal.TemporalSettings;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A backend that starts calls through the Temporal interface, past the API. */
final class OwnBackend implements AutoCloseable {
  private final HikariDataSource database = new HikariDataSource();
  private final Registry registry;
  private final TemporalConnection temporal;

  OwnBackend(RunningPlatform running) {
    database.setJdbcUrl(Postgres.jdbcUrl(running.ports()));
    database.setUsername("postgres");
    registry = Registry.over(database);
    temporal =
        TemporalConnection.open(
            new TemporalSettings("127.0.0.1:" + running.ports().temporal(), "default"),
            LocalSecrets.prepare(running.state()));
  }

  /** Starts a call with the shortest questionnaire, in this language. */
  CallRef start(String language) {
    CallRef ref = new CallRef(RunningPlatform.TENANT, new CallId(UUID.randomUUID().toString()));
    CallRequest request =
        new CallRequest(
            ref,
            CallType.WEBRTC,
            Optional.empty(),
            registry
                .questionnaires()
                .latest(RunningPlatform.TENANT, "first-thread")
                .orElseThrow()
                .hash(),
            registry.rules().latest(RunningPlatform.TENANT, "en-US").orElseThrow().hash(),
            language,
            "US",
            new Subject("Patient/sample", "Alex Morgan"),
            Duration.ofMinutes(1),
            Optional.empty(),
            Instant.now());
    IntakeCallWorkflow workflow =
        temporal
            .client()
            .newWorkflowStub(
                IntakeCallWorkflow.class,
                WorkflowOptions.newBuilder()
                    .setWorkflowId(ref.workflowId())
                    .setTaskQueue(TaskQueues.workflows(RunningPlatform.TENANT))
                    .build());
    WorkflowClient.start(workflow::run, request);
    return ref;
  }

  /** Calls a call off. */
  void cancel(CallRef ref) {
    temporal
        .client()
        .newWorkflowStub(IntakeCallWorkflow.class, ref.workflowId())
        .cancel("by the backend that started it");
  }

  @Override
  public void close() {
    temporal.close();
    database.close();
  }
}
