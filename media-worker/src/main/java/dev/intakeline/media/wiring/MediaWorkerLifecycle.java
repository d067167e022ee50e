package dev.intakeline.media.wiring;

import dev.intakeline.contracts.call.WorkerId;
import dev.intakeline.journal.live.FileJournal;
import dev.intakeline.journal.recording.Recordings;
import dev.intakeline.media.call.LiveParts;
import dev.intakeline.media.host.HostActivitiesImpl;
import dev.intakeline.media.host.HostedCalls;
import dev.intakeline.media.host.MediaQueues;
import dev.intakeline.media.host.TemporalReports;
import dev.intakeline.media.mouth.AudioClock;
import dev.intakeline.media.recording.ConsentRecorder;
import dev.intakeline.media.room.AgentToken;
import dev.intakeline.media.room.LiveKitRooms;
import dev.intakeline.media.speak.Voice;
import dev.intakeline.media.status.StatusServer;
import dev.intakeline.media.tools.McpTools;
import dev.intakeline.media.understand.SpokenLanguage;
import dev.intakeline.media.understand.SpokenReplies;
import dev.intakeline.notify.Destinations;
import dev.intakeline.notify.Notifiers;
import dev.intakeline.secrets.CallTokens;
import dev.intakeline.secrets.FileContentKeys;
import dev.intakeline.secrets.SecretName;
import dev.intakeline.secrets.Secrets;
import dev.intakeline.secrets.StateFolder;
import dev.intakeline.temporal.TemporalConnection;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Opens the worker's parts in order, and closes them in reverse when its calls are over. */
final class MediaWorkerLifecycle implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(MediaWorkerLifecycle.class);
  private static final Clock CLOCK = Clock.systemUTC();

  private final MediaWorkerSettings settings;
  private final Runnable stopApplication;
  private final WorkerId worker;
  private final HostedCalls calls;
  private final WorkerMetrics metrics;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private volatile boolean running;

  MediaWorkerLifecycle(MediaWorkerSettings settings, Runnable stopApplication) {
    this.settings = settings;
    this.stopApplication = stopApplication;
    String id = settings.worker().id();
    this.worker = new WorkerId(id.isBlank() ? "worker-" + Long.toString(CLOCK.millis(), 36) : id);
    this.calls =
        new HostedCalls(settings.worker().slots(), settings.worker().callsMax(), System::nanoTime);
    this.metrics = new WorkerMetrics(calls, settings.worker().slots());
  }

  @Override
  public void start() {
    Secrets secrets = Secrets.of(new StateFolder(settings.stateFolder()));
    Providers providers = opened(Providers.embedded(settings.speechFolder()));
    TemporalConnection temporal = opened(TemporalConnection.open(settings.temporal(), secrets));
    AudioClock audioClock = opened(new AudioClock());
    metrics.tell(audioClock);
    StatusServer status =
        opened(
            StatusServer.open(
                new InetSocketAddress(
                    settings.worker().statusAddress(), settings.worker().statusPort()),
                metrics::page,
                () -> WorkerMetrics.ticks(audioClock),
                () -> running && !calls.isDraining()));
    LiveParts parts = parts(secrets, providers, temporal, audioClock);
    Warmth.warm(providers, parts);
    MediaQueues queues =
        opened(
            new MediaQueues(
                temporal,
                settings.tenantIds(),
                worker,
                settings.worker().slots(),
                new HostActivitiesImpl(parts, calls, CLOCK)));
    queues.start();
    running = true;
    Thread.ofVirtual().name("recycling").start(this::stopWhenDrained);
    LOG.info(
        "Media worker {} takes calls, {} at a time; its status is at {}",
        worker,
        settings.worker().slots(),
        status.url());
  }

  /** Takes no more calls, lets those that run end, then closes what is open. */
  @Override
  public void stop() {
    calls.drain();
    LOG.info("Media worker {} drains: {} calls go on", worker, calls.count());
    try {
      calls.awaitDrained(settings.worker().drainWithin().toMillis());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    running = false;
    while (!open.isEmpty()) {
      close(open.pop());
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private LiveParts parts(
      Secrets secrets, Providers providers, TemporalConnection temporal, AudioClock audioClock) {
    FileContentKeys keys =
        new FileContentKeys(new StateFolder(settings.stateFolder()).contentKeys(), secrets);
    return new LiveParts(
        worker,
        providers.voiceActivity(),
        providers.words(),
        providers.danger(),
        providers.speech(),
        new Voice(settings.worker().voice()),
        new SpokenReplies(SpokenLanguage.of(settings.worker().language())),
        settings.worker().silence(),
        audioClock,
        new FileJournal(settings.journalFolder(), keys, CLOCK),
        ConsentRecorder.into(new Recordings(settings.journalFolder(), keys)),
        new LiveKitRooms(
            settings.livekit().url(),
            new AgentToken(
                settings.livekit().apiKey(), secrets.get(SecretName.LIVEKIT_API_SECRET), CLOCK),
            settings.worker().marks()),
        opened(new McpTools(settings.tools().url(), new CallTokens(secrets, CLOCK))),
        new TemporalReports(temporal.client()),
        opened(Notifiers.with(secrets, Destinations.allowing(settings.webhooksAllowed()))),
        metrics.meters());
  }

  /** A worker that has hosted as many calls as it may ends, to be started anew. */
  private void stopWhenDrained() {
    try {
      calls.awaitDrained(Long.MAX_VALUE / 4_000_000);
      if (running) {
        stopApplication.run();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.push(part);
    return part;
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } catch (Exception broken) {
      LOG.warn("{} did not close: {}", part.getClass().getSimpleName(), broken.toString());
    }
  }
}
