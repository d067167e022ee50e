package dev.intakeline.mcp;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallType;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.registry.Registry;
import dev.intakeline.registry.call.CallEntry;
import dev.intakeline.registry.content.Bytes;
import dev.intakeline.secrets.CallTokens;
import dev.intakeline.secrets.LocalSecrets;
import dev.intakeline.secrets.StateFolder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The tool server in its own application, with a real database beside it. */
final class RunningTools implements AutoCloseable {
  static final TenantId TENANT = new TenantId("clinic");
  static final TenantId OTHER_TENANT = new TenantId("hospital");
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

  private final EmbeddedPostgres postgres;
  private final Path folder;
  private final ConfigurableApplicationContext server;
  private final ContentHash questionnaire;

  private RunningTools(EmbeddedPostgres postgres, Path folder) throws IOException {
    this.postgres = postgres;
    this.folder = folder;
    LocalSecrets.prepare(new StateFolder(folder));
    server =
        new SpringApplicationBuilder(McpServerApplication.class)
            .run(
                "--server.port=0",
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off",
                "--intakeline.state-folder=" + folder,
                "--intakeline.mcp.subjects-file=" + sampleSubjects(folder),
                "--intakeline.registry.url=" + postgres.getJdbcUrl("postgres", "postgres"));
    registry().tenants().add(TENANT);
    registry().tenants().add(OTHER_TENANT);
    questionnaire =
        registry().questionnaires().publish(TENANT, Samples.questionnaire(), Bytes.of("{}"));
  }

  static RunningTools start() throws IOException {
    EmbeddedPostgres postgres = EmbeddedPostgres.start();
    try {
      return new RunningTools(postgres, Files.createTempDirectory("mcp-server"));
    } catch (RuntimeException | IOException broken) {
      postgres.close();
      throw broken;
    }
  }

  private static Path sampleSubjects(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("subjects.json"),
        """
        {"tenants": {"clinic": {"*": {"usualNurse": "Nurse Okafor"}}}}
        """);
  }

  /** A call that was ordered just now. */
  CallRef newCall() {
    CallRef call = new CallRef(TENANT, new CallId(UUID.randomUUID().toString()));
    registry()
        .calls()
        .enter(
            new CallEntry(
                call,
                CallType.WEBRTC,
                questionnaire,
                ContentHash.of(new byte[] {1}),
                Instant.now()));
    return call;
  }

  /** A worker's connection to the tools, for one hosting. */
  ToolClient client(CallRef call, Epoch epoch) {
    return new ToolClient(uri(), token(call, epoch));
  }

  String token(CallRef call, Epoch epoch) {
    return token(call, epoch, TOKEN_LIFE);
  }

  String token(CallRef call, Epoch epoch, Duration life) {
    return server.getBean(CallTokens.class).issue(call, epoch, life);
  }

  URI uri() {
    return URI.create(
        "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port"));
  }

  Registry registry() {
    return server.getBean(Registry.class);
  }

  @Override
  public void close() throws IOException {
    server.close();
    postgres.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
