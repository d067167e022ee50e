package dev.intakeline.activities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.contracts.safety.RuleSet;
import dev.intakeline.registry.Registry;
import dev.intakeline.registry.RegistryDatabase;
import dev.intakeline.registry.RegistrySettings;
import dev.intakeline.registry.call.CallEntry;
import dev.intakeline.registry.call.CallEpochs.Standing;
import dev.intakeline.registry.content.Bytes;
import dev.intakeline.secrets.LocalSecrets;
import dev.intakeline.secrets.SecretName;
import dev.intakeline.secrets.Secrets;
import dev.intakeline.secrets.StateFolder;
import dev.intakeline.temporal.RealServer;
import dev.intakeline.temporal.TemporalConnection;
import dev.intakeline.temporal.TemporalDevServer;
import dev.intakeline.temporal.TemporalWorkers;
import io.temporal.client.WorkflowOptions;
import io.temporal.worker.WorkerOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole deployable, started by its settings, over real servers. */
class ActivitiesIT {
  @TempDir private Path folder;

  @Test
  void servesItsQueuesFromStartToStop() throws Exception {
    Secrets secrets = LocalSecrets.prepare(new StateFolder(folder.resolve("state")));
    int port = RealServer.freePort();
    String apiSecret = secrets.get(SecretName.LIVEKIT_API_SECRET).text();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        RealServer _ = LiveKit.start(folder, port, apiSecret);
        TemporalDevServer temporal = TemporalDevServer.start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres");
      CallRequest request = publish(url);
      try (ConfigurableApplicationContext application =
              SpringApplication.run(
                  ActivitiesApplication.class,
                  "--intakeline.temporal.target=" + temporal.settings().target(),
                  "--intakeline.temporal.namespace=" + temporal.settings().namespace(),
                  "--intakeline.tenants=clinic",
                  "--intakeline.livekit.url=ws://127.0.0.1:" + port,
                  "--intakeline.livekit.api-key=" + LiveKit.API_KEY,
                  "--intakeline.registry.url=" + url,
                  "--intakeline.state-folder=" + folder.resolve("state"),
                  "--intakeline.journal-folder=" + folder.resolve("journals"),
                  "--intakeline.archive-folder=" + folder.resolve("archive"),
                  "--intakeline.index-folder=" + folder.resolve("index"));
          TemporalConnection connection = TemporalConnection.open(temporal.settings(), secrets);
          TemporalWorkers workers = new TemporalWorkers(connection)) {
        assertThat(application.isRunning()).isTrue();
        assertThat(probe(connection, workers, request))
            .containsExactly("short", "STARTED", "short", "ALREADY_DIALLED");
        assertThat(entry(url)).contains(CallEntry.of(request));
        assertThat(standing(url)).as("the probe cleared the room").isEqualTo(Standing.STALE);
      }
    }
  }

  private static List<String> probe(
      TemporalConnection connection, TemporalWorkers workers, CallRequest request) {
    String queue = TaskQueues.workflows(request.ref().tenant());
    workers
        .on(queue, WorkerOptions.getDefaultInstance())
        .registerWorkflowImplementationTypes(ProbeImpl.class);
    workers.start();
    return connection
        .client()
        .newWorkflowStub(
            Probe.class,
            WorkflowOptions.newBuilder()
                .setWorkflowId(request.ref().workflowId())
                .setTaskQueue(queue)
                .build())
        .probe(request);
  }

  private static Optional<CallEntry> entry(String url) {
    try (RegistryDatabase database =
        RegistryDatabase.open(new RegistrySettings(url, "postgres", 2), _ -> Optional.empty())) {
      return database.registry().calls().find(Requests.CALL);
    }
  }

  private static Standing standing(String url) {
    try (RegistryDatabase database =
        RegistryDatabase.open(new RegistrySettings(url, "postgres", 2), _ -> Optional.empty())) {
      return database.registry().epochs().advance(Requests.CALL, Epoch.FIRST);
    }
  }

  private static CallRequest publish(String url) {
    try (RegistryDatabase database =
        RegistryDatabase.open(new RegistrySettings(url, "postgres", 2), _ -> Optional.empty())) {
      Registry registry = database.registry();
      registry.tenants().add(Requests.CALL.tenant());
      ContentHash questionnaire =
          registry
              .questionnaires()
              .publish(
                  Requests.CALL.tenant(),
                  new Questionnaire("short", "Short", "en-US", List.of(), false),
                  Bytes.of("{}"));
      ContentHash rules =
          registry
              .rules()
              .publish(
                  Requests.CALL.tenant(), new RuleSet("r", "1", "en-US", List.of(), List.of()));
      registry.words().publish(Requests.CALL.tenant(), "en-US", "US", words());
      registry
          .contacts()
          .replace(Requests.CALL.tenant(), List.of(new Contact("nurse", new Contact.Log())));
      return Requests.webrtc(questionnaire, rules);
    }
  }

  private static FixedWords words() {
    Map<FixedPhrase, String> texts = new EnumMap<>(FixedPhrase.class);
    for (FixedPhrase phrase : FixedPhrase.values()) {
      texts.put(phrase, "words");
    }
    return new FixedWords("Clinic", "nine one one", texts);
  }
}
