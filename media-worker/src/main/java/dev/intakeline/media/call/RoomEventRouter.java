package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.media.ear.CallerAudio;
import dev.intakeline.media.interview.InterviewEvent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Brings what happens in the room to the stages that have to know. Never blocks. */
final class RoomEventRouter implements Rooms.RoomWatcher {
  /**
   * Who was there when we joined is told with the joining itself; the rest is for a callee whose
   * own connection broke with the host's: their first tries to come back take up to 3 s.
   */
  static final Duration CALLEE_BACK_WITHIN = Duration.ofSeconds(5);

  private final CallContext context;
  private final CallerAudio audio;
  private final CallRecorder recorder;
  private final CompletableFuture<Ending> ending;
  private final boolean resumed;
  private final AtomicBoolean goesOn = new AtomicBoolean();
  private volatile boolean isHere;

  RoomEventRouter(
      CallContext context,
      CallerAudio audio,
      CallRecorder recorder,
      CompletableFuture<Ending> ending,
      boolean resumed) {
    this.context = context;
    this.audio = audio;
    this.recorder = recorder;
    this.ending = ending;
    this.resumed = resumed;
  }

  @Override
  public void heard(short[] samples, int count, long receivedNanos) {
    audio.write(samples, count, receivedNanos);
    recorder.caller(samples, count);
  }

  @Override
  public void calleeJoined() {
    isHere = true;
  }

  /** For a host that takes over the callee has been there all the time. */
  @Override
  public void calleeArrived() {
    isHere = true;
    goOn();
    context.thoughts().put(new InterviewEvent.CalleeArrived());
  }

  /** Where the host before stood; once. */
  private void goOn() {
    if (resumed && goesOn.compareAndSet(false, true)) {
      context.thoughts().put(new InterviewEvent.Resumed());
    }
  }

  /**
   * For a host that comes to a callee who had been there: whoever left before we came is never told
   * to leave. One who is there but sends no sound is spoken to all the same.
   */
  void expectCallee() {
    var _ =
        CompletableFuture.runAsync(
            this::lookForCallee,
            CompletableFuture.delayedExecutor(
                CALLEE_BACK_WITHIN.toMillis(), TimeUnit.MILLISECONDS));
  }

  private void lookForCallee() {
    if (isHere) {
      goOn();
    } else {
      calleeLeft();
    }
  }

  /** For the figures alone: nothing else looks at it. */
  @Override
  public void marked(boolean sent, long nanos) {
    context.journal().note(new CallEvent.AudioMarked(sent), nanos);
  }

  @Override
  public void calleeLeft() {
    isHere = false;
    context.turns().put(new TurnSignal.CalleeLeft());
  }

  @Override
  public void keyPressed(char key) {
    context.turns().put(new TurnSignal.KeyPressed(key));
  }

  @Override
  public void evicted() {
    ending.complete(new Ending.Replaced());
  }

  @Override
  public void lost() {
    ending.complete(new Ending.GaveUp());
  }
}
