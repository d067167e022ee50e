package dev.intakeline.local.platform;

import dev.intakeline.local.process.Closing;
import dev.intakeline.local.process.LaunchException;
import dev.intakeline.local.process.ManagedProcess;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.process.RestartableProcess;
import dev.intakeline.local.process.TempFolder;
import dev.intakeline.local.servers.JavaProgram;
import dev.intakeline.local.servers.LiveKitKeys;
import dev.intakeline.local.servers.LiveKitServer;
import dev.intakeline.local.servers.MediaWorkers;
import dev.intakeline.local.servers.Postgres;
import dev.intakeline.local.servers.TemporalServer;
import dev.intakeline.local.servers.Tools;
import dev.intakeline.secrets.SecretName;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The platform on this machine: Temporal, LiveKit, PostgreSQL, the platform's own process, and two
 * media workers. Opened in order, closed in reverse; nothing stays behind.
 */
public final class LocalPlatform implements AutoCloseable {
  /** LiveKit's name of the key whose secret lies in the state folder. */
  static final String LIVEKIT_KEY = "intakeline";

  private static final int MEDIA_WORKERS = 2;
  private static final Duration PLATFORM_LIMIT = Duration.ofMinutes(2);

  private static final JavaProgram PLATFORM =
      new JavaProgram(
          "local",
          "dev.intakeline.local.platform.program.PlatformApplication",
          List.of("-Xms128m", "-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));

  private final RunningPlatform running;
  private final Closing open;
  private final MediaWorkers workers;
  private final RestartableProcess temporal;
  private final RestartableProcess platform;

  private LocalPlatform(
      RunningPlatform running,
      Closing open,
      MediaWorkers workers,
      RestartableProcess temporal,
      RestartableProcess platform) {
    this.running = running;
    this.open = open;
    this.workers = workers;
    this.temporal = temporal;
    this.platform = platform;
  }

  /**
   * Starts everything and waits until calls can be taken.
   *
   * @param onCall where contacts are told of red flags
   * @throws LaunchException when a part doesn't start; what was started is stopped again
   */
  public static LocalPlatform start(
      Tools tools, Ports ports, PlatformFolders folders, URI onCall, Progress progress) {
    return start(
        new RunningPlatform(tools, ports, folders), onCall, plain(ports.apiUrl()), progress);
  }

  /** The same, with marks in the audio: how long sound travels can be told of its calls. */
  public static LocalPlatform startMeasured(
      Tools tools, Ports ports, PlatformFolders folders, URI onCall, Progress progress) {
    return start(
        new RunningPlatform(tools, ports, folders, true),
        onCall,
        new MediaWorkerOptions(ports.apiUrl(), true, Optional.empty()),
        progress);
  }

  /**
   * The same, with something between the media workers and the tools.
   *
   * @param gate where the media workers find the tools
   */
  public static LocalPlatform startBehind(
      URI gate, Tools tools, Ports ports, PlatformFolders folders, URI onCall, Progress to) {
    return start(new RunningPlatform(tools, ports, folders), onCall, plain(gate), to);
  }

  /**
   * The same, with media workers that wait for callers who say nothing.
   *
   * @param silence so long, before they are asked again
   */
  public static LocalPlatform startPatient(
      Duration silence,
      Tools tools,
      Ports ports,
      PlatformFolders folders,
      URI onCall,
      Progress progress) {
    return start(
        new RunningPlatform(tools, ports, folders),
        onCall,
        new MediaWorkerOptions(ports.apiUrl(), false, Optional.of(silence)),
        progress);
  }

  private static MediaWorkerOptions plain(URI tools) {
    return new MediaWorkerOptions(tools, false, Optional.empty());
  }

  private static LocalPlatform start(
      RunningPlatform running, URI onCall, MediaWorkerOptions options, Progress progress) {
    Closing open = new Closing();
    open.add(makeFolders(running.folders()));
    Runtime.getRuntime().addShutdownHook(new Thread(open::close, "stop-platform"));
    try {
      return start(running, onCall, options, open, progress);
    } catch (RuntimeException failed) {
      open.close();
      throw failed;
    }
  }

  /** What takes long is begun first, and waited for as late as possible. */
  private static LocalPlatform start(
      RunningPlatform running,
      URI onCall,
      MediaWorkerOptions options,
      Closing open,
      Progress progress) {
    Tools tools = running.tools();
    Ports ports = running.ports();
    PlatformFolders folders = running.folders();
    PlatformSettings settings =
        new PlatformSettings(ports, folders, Postgres.jdbcUrl(ports), running.issuerKey(), onCall);
    RestartableProcess temporal =
        open.add(
            RestartableProcess.start(
                () -> TemporalServer.start(tools, ports, folders.run(), folders.logs())));
    ManagedProcess livekit =
        open.add(
            LiveKitServer.start(tools, ports, livekitKeys(running), folders.run(), folders.logs()));
    TemporalServer.awaitReady(temporal.process(), ports);
    progress.say("Temporal is up");
    MediaWorkers workers =
        open.add(
            MediaWorkers.start(
                tools,
                MEDIA_WORKERS,
                settings.mediaWorker(options),
                folders.temp(),
                folders.logs()));
    open.add(Postgres.start(ports, folders.data(), folders.logs()));
    progress.say("PostgreSQL is up");
    RestartableProcess platform =
        open.add(
            RestartableProcess.start(
                () ->
                    ManagedProcess.start(
                        "platform",
                        PLATFORM.command(tools, folders.temp(), settings.platform()),
                        Map.of(),
                        folders.logs().resolve("platform.log"))));
    LiveKitServer.awaitReady(livekit, ports);
    progress.say("LiveKit is up");
    platform.process().awaitReady(() -> Health.isUp(ports.apiUrl()), PLATFORM_LIMIT);
    progress.say("call-api, workflows, activities and tools are up");
    return new LocalPlatform(running, open, workers, temporal, platform);
  }

  public RunningPlatform running() {
    return running;
  }

  public MediaWorkers workers() {
    return workers;
  }

  /** The Temporal server, for whoever tries how calls do without it. */
  public RestartableProcess temporal() {
    return temporal;
  }

  /** call-api, workflows, activities and tools, likewise. */
  public RestartableProcess platform() {
    return platform;
  }

  private static LiveKitKeys livekitKeys(RunningPlatform running) {
    return new LiveKitKeys(
        LIVEKIT_KEY, running.secrets().get(SecretName.LIVEKIT_API_SECRET).text());
  }

  private static TempFolder makeFolders(PlatformFolders folders) {
    try {
      for (Path folder : List.of(folders.logs(), folders.data(), folders.state())) {
        Files.createDirectories(folder);
      }
      return TempFolder.fresh(folders.temp());
    } catch (IOException cause) {
      throw new LaunchException("The folder " + folders.run() + " can't be made", cause);
    }
  }

  @Override
  public void close() {
    open.close();
  }
}
