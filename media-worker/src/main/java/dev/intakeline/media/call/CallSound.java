package dev.intakeline.media.call;

import dev.intakeline.contracts.call.Degradation;
import dev.intakeline.media.ear.CallerAudio;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The sound of one call: its room, what comes from there to the live loop, and what each audio tick
 * sends back. Begun, awaited, started and left by one thread; any may ask for its last beat.
 */
final class CallSound {
  private final HostingOrder hosting;
  private final CallContext context;
  private final LiveLoop loop;
  private final CallRecorder recorder;
  private final FailureHandler failures;
  private final CallerAudio audio;
  private final RoomEventRouter router;
  private final CompletableFuture<Rooms.CallRoom> room = new CompletableFuture<>();
  private final long begunNanos = System.nanoTime();
  private volatile Optional<Beats> beats = Optional.empty();

  CallSound(
      HostingOrder hosting,
      CallContext context,
      LiveLoop loop,
      CallRecorder recorder,
      FailureHandler failures,
      boolean resumed) {
    this.hosting = hosting;
    this.context = context;
    this.loop = loop;
    this.recorder = recorder;
    this.failures = failures;
    audio = new CallerAudio(() -> failures.broken(Degradation.RECOGNITION));
    router = new RoomEventRouter(context, audio, recorder, hosting.ending(), resumed);
  }

  /** Begins to join the room and to load what hears, each by itself. */
  void begin() {
    Begun.on(
        Thread.ofVirtual().name("joining"),
        room,
        () -> hosting.parts().rooms().join(hosting.assignment().ref(), router));
    loop.load(audio);
  }

  /**
   * Waits for the room and for what hears.
   *
   * @throws ExecutionException when there is no room, or nothing can be heard
   * @throws TimeoutException when nobody knows within the time for it
   */
  void awaitReady() throws InterruptedException, ExecutionException, TimeoutException {
    long deadline = begunNanos + hosting.begunWithin().toNanos();
    var _ = room.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    loop.awaitReady(deadline);
  }

  /**
   * Lets the loop begin and gives it its 10 ms from now on; {@link #awaitReady} was called before.
   *
   * @param expectsCallee whether the callee has been here, and has to be here still or again
   */
  void start(boolean expectsCallee) throws InterruptedException, ExecutionException {
    Beats beating = new Beats(loop.mouth(), room.get(), recorder, context.clock(), new Pulse());
    beats = Optional.of(beating);
    loop.start();
    if (expectsCallee) {
      router.expectCallee();
    }
    hosting.parts().audioClock().add(beating);
  }

  /** When the call was last given its 10 ms. Before that it counts as alive, but not for ever. */
  long lastBeatNanos() {
    return beats.map(Beats::lastNanos).orElseGet(this::beginning);
  }

  private long beginning() {
    long now = System.nanoTime();
    return now - begunNanos < hosting.begunWithin().toNanos() ? now : begunNanos;
  }

  /** How many of the caller's frames found no place. */
  long framesLost() {
    return audio.lost();
  }

  /** No more ticks; out of the room, also where joining takes longer than the call. */
  void leave() {
    beats.ifPresent(hosting.parts().audioClock()::remove);
    var _ = room.thenAccept(Rooms.CallRoom::close);
  }

  /** What becomes of the call's sound. */
  private final class Pulse implements Beats.Listener {
    @Override
    public void thawed() {
      failures.thawed(() -> beats.ifPresent(Beats::speakAgain));
    }

    @Override
    public void unrecorded(RuntimeException bug) {
      failures.recorderBroke(bug);
    }

    @Override
    public void silenced(Throwable bug) {
      failures.soundBroke(bug);
    }
  }
}
