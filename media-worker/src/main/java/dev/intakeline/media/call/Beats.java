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

  private final Mouth mouth;
  private final Rooms.CallRoom room;
  private final CallRecorder recorder;
  private final CallClock clock;
  private final Runnable onThawed;
  private final short[] frame = new short[480];
  private volatile long lastNanos = System.nanoTime();
  private volatile boolean mute;

  Beats(
      Mouth mouth, Rooms.CallRoom room, CallRecorder recorder, CallClock clock, Runnable onThawed) {
    this.mouth = mouth;
    this.room = room;
    this.recorder = recorder;
    this.clock = clock;
    this.onThawed = onThawed;
  }

  @Override
  public void tick(long nanos) {
    if (nanos - lastNanos > FROZEN_NANOS) {
      mute = true;
      onThawed.run();
    }
    lastNanos = nanos;
    if (mute) {
      Arrays.fill(frame, (short) 0);
    } else {
      mouth.fill(frame, nanos);
    }
    room.push(frame);
    recorder.agent(frame, clock.mediaMs(nanos));
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
