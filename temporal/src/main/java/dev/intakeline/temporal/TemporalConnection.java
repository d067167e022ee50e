package dev.intakeline.temporal;

import dev.intakeline.codec.IntakeDataConverter;
import dev.intakeline.codec.KeyRing;
import dev.intakeline.secrets.SecretName;
import dev.intakeline.secrets.Secrets;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.converter.DataConverter;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.util.List;

/** A connection to Temporal whose payloads are encrypted. Thread-safe; closed by its opener. */
public final class TemporalConnection implements AutoCloseable {
  /** A server that starts beside us is waited for as long. */
  public static final Duration CONNECT_WITHIN = Duration.ofSeconds(60);

  /** Names the payload key on every ring, so that all workers and clients agree. */
  public static final String PAYLOAD_KEY_ID = "payload-key";

  private final TemporalSettings settings;
  private final WorkflowServiceStubs stubs;
  private final WorkflowClient client;

  private TemporalConnection(
      TemporalSettings settings, WorkflowServiceStubs stubs, DataConverter converter) {
    this.settings = settings;
    this.stubs = stubs;
    this.client =
        WorkflowClient.newInstance(
            stubs, options(converter).setNamespace(settings.namespace()).build());
  }

  /**
   * Connects; payloads are encrypted by {@link SecretName#PAYLOAD_KEY}.
   *
   * @throws RuntimeException when the server doesn't answer within {@link #CONNECT_WITHIN}
   */
  public static TemporalConnection open(TemporalSettings settings, Secrets secrets) {
    return open(settings, IntakeDataConverter.create(keys(secrets)));
  }

  /** Connects with a converter of one's own; all ends must use the same. */
  public static TemporalConnection open(TemporalSettings settings, DataConverter converter) {
    return new TemporalConnection(
        settings,
        WorkflowServiceStubs.newConnectedServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(settings.target()).build(),
            CONNECT_WITHIN),
        converter);
  }

  /**
   * How every client of ours is set up, in tests too: payloads by the converter, trails followed.
   */
  public static WorkflowClientOptions.Builder options(DataConverter converter) {
    return WorkflowClientOptions.newBuilder()
        .setDataConverter(converter)
        .setContextPropagators(List.of(new TrailPropagator()));
  }

  /** The keys of Temporal's payloads. */
  public static KeyRing keys(Secrets secrets) {
    return KeyRing.of(PAYLOAD_KEY_ID, secrets.get(SecretName.PAYLOAD_KEY).key("AES"));
  }

  /** For starting, asking and updating workflows. */
  public WorkflowClient client() {
    return client;
  }

  /** Where this leads. */
  public TemporalSettings settings() {
    return settings;
  }

  WorkflowServiceStubs stubs() {
    return stubs;
  }

  @Override
  public void close() {
    stubs.shutdownNow();
  }
}
