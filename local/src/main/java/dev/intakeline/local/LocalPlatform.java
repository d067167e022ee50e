package dev.intakeline.local;

import dev.intakeline.local.process.Closing;
import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.process.ManagedProcess;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.servers.JavaProgram;
import dev.intakeline.local.servers.LiveKitKeys;
import dev.intakeline.local.servers.LiveKitServer;
import dev.intakeline.local.servers.MediaWorkers;
import dev.intakeline.local.servers.Postgres;
import dev.intakeline.local.servers.TemporalServer;
import dev.intakeline.local.servers.Tools;
import dev.intakeline.secrets.LocalSecrets;
import dev.intakeline.secrets.SecretName;
import dev.intakeline.secrets.Secrets;
import dev.intakeline.secrets.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The platform on this machine: Temporal, LiveKit, PostgreSQL, the platform's own process, and two
 * media workers. Opened in order, closed in reverse.
 */
public final class LocalPlatform implements AutoCloseable {
  /** LiveKit's name of the key whose secret lies in the state folder. */
  static final String LIVEKIT_KEY = "intakeline";

  private static final int MEDIA_WORKERS = 2;
  private static final Duration PLATFORM_LIMIT = Duration.ofMinutes(2);

  private static final JavaProgram PLATFORM =
      new JavaProgram(
          "local",
          "dev.intakeline.local.platform.PlatformApplication",
          List.of("-Xms128m", "-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));

  private final Tools tools;
  private final Ports ports;
  private final PlatformFolders folders;
  private final Closing open = new Closing();
  private final Secrets secrets;
  private final PlatformSettings settings;
  private ManagedProcess temporal;
  private final MediaWorkers workers;

  private LocalPlatform(
      Tools tools, Ports ports, PlatformFolders folders, URI onCall, Progress progress) {
    this.tools = tools;
    this.ports = ports;
    this.folders = folders;
    secrets = LocalSecrets.prepare(new StateFolder(folders.state()));
    settings = new PlatformSettings(ports, folders, onCall);
    try {
      temporal = open.add(TemporalServer.start(tools, ports, folders.run(), folders.logs()));
      ManagedProcess livekit =
          open.add(LiveKitServer.start(tools, ports, livekitKeys(), folders.run(), folders.logs()));
      workers =
          open.add(
              MediaWorkers.start(tools, MEDIA_WORKERS, settings.mediaWorker(), folders.logs()));
      open.add(Postgres.start(ports, folders.data(), folders.logs()));
      progress.say("PostgreSQL is up");
      TemporalServer.awaitReady(temporal, ports);
      progress.say("Temporal is up");
      ManagedProcess platform =
          open.add(
              ManagedProcess.start(
                  "platform",
                  PLATFORM.command(tools, settings.platform()),
                  Map.of(),
                  folders.logs().resolve("platform.log")));
      LiveKitServer.awaitReady(livekit, ports);
      progress.say("LiveKit is up");
      platform.awaitReady(() -> Health.isUp(settings.api()), PLATFORM_LIMIT);
      progress.say("call-api, workflows, activities and tools are up");
    } catch (RuntimeException failed) {
      open.close();
      throw failed;
    }
  }

  /**
   * Starts everything and waits until calls can be taken.
   *
   * @param onCall where contacts are told of red flags
   * @throws LaunchException when a part doesn't start; what was started is stopped again
   */
  static LocalPlatform start(
      Tools tools, Ports ports, PlatformFolders folders, URI onCall, Progress progress) {
    try {
      Files.createDirectories(folders.logs());
      Files.createDirectories(folders.data());
      Files.createDirectories(folders.state());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    LocalPlatform platform = new LocalPlatform(tools, ports, folders, onCall, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop-platform"));
    return platform;
  }

  /** The addresses that a person or a test needs. */
  Map<String, String> urls() {
    Map<String, String> urls = new LinkedHashMap<>();
    urls.put("api", settings.api().toString());
    urls.put("temporalUi", "http://127.0.0.1:" + ports.temporalUi());
    urls.put("livekit", settings.livekit().toString());
    return urls;
  }

  PlatformSettings settings() {
    return settings;
  }

  PlatformFolders folders() {
    return folders;
  }

  Secrets secrets() {
    return secrets;
  }

  MediaWorkers workers() {
    return workers;
  }

  Tools tools() {
    return tools;
  }

  /** Freezes or ends the Temporal server, for tests of its absence. */
  ManagedProcess temporal() {
    return temporal;
  }

  private LiveKitKeys livekitKeys() {
    return new LiveKitKeys(LIVEKIT_KEY, secrets.get(SecretName.LIVEKIT_API_SECRET).text());
  }

  @Override
  public void close() {
    open.close();
  }
}
