package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.media.ear.CallerAudio;
import dev.intakeline.media.interview.InterviewEvent;
import java.util.concurrent.CompletableFuture;

/** Brings what happens in the room to the stages that have to know. Never blocks. */
final class RoomPost implements Rooms.RoomWatcher {
  private final Desk desk;
  private final CallerAudio audio;
  private final CallRecorder recorder;
  private final CompletableFuture<Ending> ending;
  private final boolean resumed;

  RoomPost(
      Desk desk,
      CallerAudio audio,
      CallRecorder recorder,
      CompletableFuture<Ending> ending,
      boolean resumed) {
    this.desk = desk;
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

  /** For a host that takes over the callee has been there all the time. */
  @Override
  public void calleeArrived() {
    if (resumed) {
      desk.thoughts().put(new InterviewEvent.Resumed());
    }
    desk.thoughts().put(new InterviewEvent.CalleeArrived());
  }

  /** For the figures alone: nothing else looks at it. */
  @Override
  public void marked(boolean sent, long nanos) {
    desk.scribe().note(new CallEvent.AudioMarked(sent), nanos);
  }

  @Override
  public void calleeLeft() {
    desk.turns().put(new TurnSignal.CalleeLeft());
  }

  @Override
  public void keyPressed(char key) {
    desk.turns().put(new TurnSignal.KeyPressed(key));
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
