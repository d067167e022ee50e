package dev.intakeline.api;

import dev.intakeline.api.access.LocalIssuer;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.registry.Registry;
import dev.intakeline.registry.RegistryDatabase;
import dev.intakeline.secrets.LocalSecrets;
import dev.intakeline.secrets.Secrets;
import dev.intakeline.secrets.StateFolder;
import dev.intakeline.temporal.TemporalConnection;
import dev.intakeline.temporal.TemporalSettings;
import dev.intakeline.temporal.TemporalSetup;
import dev.intakeline.temporal.TemporalWorkers;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The API as it runs, its servers beside it, and scripted workflows behind it. */
final class RunningApi implements AutoCloseable {
  static final TenantId TENANT = new TenantId("clinic");
  static final TenantId OTHER_TENANT = new TenantId("hospital");
  static final String UI_ORIGIN = "http://127.0.0.1:8233";
  static final String LIVEKIT_KEY = "test-key";

  private final Opened opened;
  private final Path folder;
  private final Secrets secrets;
  private final LocalIssuer issuer;
  private final TemporalProcess server;
  private final TemporalConnection temporal;
  private final String database;
  private final ConfigurableApplicationContext api;

  private RunningApi(Opened opened) throws IOException {
    this.opened = opened;
    folder = Files.createTempDirectory("call-api");
    opened.add(() -> FileSystemUtils.deleteRecursively(folder));
    secrets = LocalSecrets.prepare(new StateFolder(folder));
    issuer = LocalIssuer.in(folder.resolve("issuer"), Clock.systemUTC());
    server = opened.add(TemporalProcess.start(folder));
    EmbeddedPostgres postgres = opened.add(EmbeddedPostgres.start());
    temporal =
        opened.add(
            TemporalConnection.open(new TemporalSettings(server.target(), "default"), secrets));
    TemporalSetup.prepare(temporal, List.of(TENANT));
    startWorkflows();
    database = postgres.getJdbcUrl("postgres", "postgres");
    api = opened.add(startApi(server.target(), database));
    registry().tenants().add(TENANT);
    registry().tenants().add(OTHER_TENANT);
  }

  /** Starts everything; where one of them fails, those before it are stopped again. */
  static RunningApi start() throws Exception {
    Opened opened = new Opened();
    try {
      return new RunningApi(opened);
    } catch (Exception broken) {
      opened.close();
      throw broken;
    }
  }

  private void startWorkflows() {
    TemporalWorkers workers = opened.add(new TemporalWorkers(temporal));
    Worker worker = workers.on(TaskQueues.workflows(TENANT), WorkerOptions.newBuilder().build());
    worker.registerWorkflowImplementationTypes(ScriptedCall.class, ScriptedEscalation.class);
    workers.start();
  }

  private ConfigurableApplicationContext startApi(String target, String database, String... more) {
    return new SpringApplicationBuilder(CallApiApplication.class)
        .run(Stream.concat(settings(target, database), Stream.of(more)).toArray(String[]::new));
  }

  private Stream<String> settings(String target, String database) {
    return Stream.of(
        "--server.port=0",
        "--logging.level.root=warn",
        "--spring.main.banner-mode=off",
        "--intakeline.state-folder=" + folder,
        "--intakeline.webhooks-allowed=127.77.0.0/16",
        "--intakeline.archive-folder=" + archive(),
        "--intakeline.temporal.target=" + target,
        "--intakeline.temporal.namespace=default",
        "--intakeline.registry.url=" + database,
        "--intakeline.livekit.url=ws://127.0.0.1:7880",
        "--intakeline.livekit.api-key=" + LIVEKIT_KEY,
        "--intakeline.api.issuer.name=" + LocalIssuer.NAME,
        "--intakeline.api.issuer.public-key=" + issuer.publicKey(),
        "--intakeline.api.temporal-ui.origin=" + UI_ORIGIN);
  }

  URI uri(String path) {
    return uri(api, path);
  }

  private static URI uri(ConfigurableApplicationContext application, String path) {
    return URI.create(
        "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + path);
  }

  /** What another API over the same servers answers that differs in this setting. */
  ApiClient.Answer answerWith(String setting, String path, HttpRequest.Builder request) {
    try (ConfigurableApplicationContext other = startApi(server.target(), database, setting)) {
      return new ApiClient(this).send(request.uri(uri(other, path)));
    }
  }

  Registry registry() {
    return api.getBean(RegistryDatabase.class).registry();
  }

  Secrets secrets() {
    return secrets;
  }

  LocalIssuer issuer() {
    return issuer;
  }

  TemporalProcess temporalServer() {
    return server;
  }

  TemporalConnection temporal() {
    return temporal;
  }

  Path folder() {
    return folder;
  }

  Path archive() {
    return folder.resolve("archive");
  }

  @Override
  public void close() throws Exception {
    opened.close();
  }
}
