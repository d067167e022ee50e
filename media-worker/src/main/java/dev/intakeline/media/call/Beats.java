package dev.intakeline.media.call;

import dev.intakeline.media.mouth.AudioClock;
import dev.intakeline.media.mouth.Mouth;
import java.util.Arrays;

/**
 * One call's part of each audio tick: the next 10 ms to the room and to the recorder. After the
 * process stood still it sends silence until it is known whose the call is.
 */
final class Beats implements AudioClock.Beat {
  /** A gap between two ticks that only a stopped process leaves. */
  private static final long FROZEN_NANOS = 1_000_000_000;

  /** What has to be known of it; told on the audio clock's thread, must not block. */
  interface Listener {
    /** The process stood still. */
    void thawed();

    /** The recorder broke; it gets nothing more. */
    void unrecorded(RuntimeException bug);

    /** No sound goes into the room any more. */
    void silenced(Throwable bug);
  }

  private final Mouth mouth;
  private final Rooms.CallRoom room;
  private final CallRecorder recorder;
  private final CallClock clock;
  private final Listener listener;
  private final short[] frame = new short[480];
  private volatile long lastNanos = System.nanoTime();
  private volatile boolean mute;
  private boolean unrecorded;

  Beats(
      Mouth mouth, Rooms.CallRoom room, CallRecorder recorder, CallClock clock, Listener listener) {
    this.mouth = mouth;
    this.room = room;
    this.recorder = recorder;
    this.clock = clock;
    this.listener = listener;
  }

  @Override
  public void tick(long nanos) {
    if (nanos - lastNanos > FROZEN_NANOS) {
      mute = true;
      listener.thawed();
    }
    lastNanos = nanos;
    if (mute) {
      Arrays.fill(frame, (short) 0);
    } else {
      mouth.fill(frame, nanos);
    }
    room.push(frame);
    record(clock.mediaMs(nanos));
  }

  /** A recorder that breaks costs the recording, never the voice. */
  private void record(long mediaMs) {
    if (unrecorded) {
      return;
    }
    try {
      recorder.agent(frame, mediaMs);
    } catch (RuntimeException bug) {
      unrecorded = true;
      listener.unrecorded(bug);
    }
  }

  @Override
  public void broke(Throwable bug) {
    listener.silenced(bug);
  }

  /** The call is still ours. */
  void speakAgain() {
    mute = false;
  }

  /** When the call was last given its 10 ms. */
  long lastNanos() {
    return lastNanos;
  }
}
