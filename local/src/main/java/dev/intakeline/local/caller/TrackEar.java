package dev.intakeline.local.caller;

import dev.intakeline.livekit.AudioSink;
import java.util.Optional;

/**
 * Notes when one track of the room was audible, and passes its frames on: whose voice was heard is
 * told from the received audio. Frames come on one native thread; the notes may be read on any.
 */
final class TrackEar implements AudioSink {
  private final String track;
  private final AudioSink ear;
  private volatile long firstNanos;
  private volatile long lastNanos;

  TrackEar(String track, AudioSink ear) {
    this.track = track;
    this.ear = ear;
  }

  @Override
  public void frame(short[] samples, int count, long receivedNanos) {
    if (Loudness.isAudible(samples, 0, count)) {
      firstNanos = firstNanos == 0 ? receivedNanos : firstNanos;
      lastNanos = receivedNanos;
    }
    ear.frame(samples, count, receivedNanos);
  }

  /** When the track was audible; empty when it never was. */
  Optional<CallerLog.Voice> voice() {
    return firstNanos == 0
        ? Optional.empty()
        : Optional.of(new CallerLog.Voice(track, firstNanos, lastNanos));
  }
}
