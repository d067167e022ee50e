package dev.intakeline.local.tools;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallType;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.fhir.FhirQuestionnaires;
import dev.intakeline.fhir.ShippedQuestionnaires;
import dev.intakeline.mcp.McpServerApplication;
import dev.intakeline.mcp.dispatch.AuditSeal;
import dev.intakeline.registry.Registry;
import dev.intakeline.registry.call.CallEntry;
import dev.intakeline.registry.content.Bytes;
import dev.intakeline.secrets.CallTokens;
import dev.intakeline.secrets.ContentKeys;
import dev.intakeline.secrets.LocalSecrets;
import dev.intakeline.secrets.StateFolder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The real tool server with a real database, and calls that were ordered. */
final class ToolServer implements AutoCloseable {
  private static final TenantId TENANT = new TenantId("clinic");
  private static final String QUESTIONNAIRE = "first-thread";

  /** The API's door is on this class path, and no part of a tool server's own application. */
  private static final String WITHOUT =
      Stream.of(
              "SecurityAutoConfiguration",
              "UserDetailsServiceAutoConfiguration",
              "actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
              "web.servlet.SecurityFilterAutoConfiguration",
              "web.servlet.ServletWebSecurityAutoConfiguration")
          .map("org.springframework.boot.security.autoconfigure."::concat)
          .collect(Collectors.joining(","));

  private final EmbeddedPostgres postgres;
  private final ConfigurableApplicationContext server;
  private final ContentHash questionnaire;

  ToolServer(Path folder) throws IOException {
    postgres = EmbeddedPostgres.start();
    LocalSecrets.prepare(new StateFolder(folder));
    server =
        new SpringApplicationBuilder(McpServerApplication.class)
            .run(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.autoconfigure.exclude=" + WITHOUT,
                "--intakeline.state-folder=" + folder,
                "--intakeline.registry.url=" + postgres.getJdbcUrl("postgres", "postgres"));
    registry().tenants().add(TENANT);
    questionnaire = publish();
  }

  private ContentHash publish() {
    byte[] fhir = ShippedQuestionnaires.fhir(QUESTIONNAIRE);
    if (FhirQuestionnaires.read(fhir) instanceof FhirQuestionnaires.Read read) {
      return registry().questionnaires().publish(TENANT, read.questionnaire(), Bytes.of(fhir));
    }
    throw new IllegalStateException("A shipped questionnaire is refused");
  }

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

  Registry registry() {
    return server.getBean(Registry.class);
  }

  /** Opens what the server wrote down. */
  AuditSeal audit() {
    return new AuditSeal(server.getBean(ContentKeys.class));
  }

  CallTokens tokens() {
    return server.getBean(CallTokens.class);
  }

  URI uri() {
    return URI.create(
        "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port"));
  }

  @Override
  public void close() throws IOException {
    server.close();
    postgres.close();
  }
}
