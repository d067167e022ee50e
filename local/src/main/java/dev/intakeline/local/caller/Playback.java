package dev.intakeline.local.caller;

import dev.intakeline.media.audio.Resampler;
import dev.intakeline.media.audio.Wave;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A caller whose words come from a recording: cut at its longer silences, one utterance for each
 * time the agent has asked something.
 */
final class Playback implements Script {
  private static final int RATE_HZ = 48_000;
  private static final int FRAME = RATE_HZ / 100;

  /** A pause within an utterance is shorter. */
  private static final int SILENT_FRAMES = 80;

  private static final long THINKS_NANOS = 500_000_000L;

  private final List<short[]> utterances;
  private int said;
  private long dueNanos;

  private Playback(List<short[]> utterances) {
    this.utterances = utterances;
  }

  /**
   * Reads a mono recording of 8, 16 or 48 kHz.
   *
   * @throws IllegalArgumentException when it is something else
   */
  static Playback of(Wave wave) {
    return new Playback(cut(atRoomRate(wave)));
  }

  /** The sound of a line of this caller. */
  Clip sound(String words) {
    return new Clip(utterances.get(Integer.parseInt(words) - 1), List.of());
  }

  @Override
  public synchronized void heard(CallerLog.Heard heard, short[] sound, long nowNanos) {
    dueNanos = heard.endNanos() + THINKS_NANOS;
  }

  @Override
  public synchronized Optional<Line> next(long nowNanos, long agentAudibleSince) {
    if (agentAudibleSince != 0 || dueNanos == 0 || nowNanos < dueNanos) {
      return Optional.empty();
    }
    dueNanos = 0;
    if (said >= utterances.size()) {
      return Optional.empty();
    }
    said++;
    return Optional.of(new Line(Integer.toString(said), true));
  }

  @Override
  public boolean hangsUp() {
    return false;
  }

  private static short[] atRoomRate(Wave wave) {
    short[] samples = wave.samples();
    if (RATE_HZ % wave.sampleRate() != 0) {
      throw new IllegalArgumentException(
          "The recording has " + wave.sampleRate() + " Hz; it takes 8000, 16000 or 48000");
    }
    int ratio = RATE_HZ / wave.sampleRate();
    if (ratio == 1) {
      return samples;
    }
    short[] wide = new short[samples.length * ratio + 1];
    int count = new Resampler(ratio, 1).process(samples, 0, samples.length, wide, 0);
    return Arrays.copyOf(wide, count);
  }

  private static List<short[]> cut(short[] samples) {
    List<short[]> utterances = new ArrayList<>();
    int start = -1;
    int lastAudible = 0;
    for (int at = 0; at + FRAME <= samples.length; at += FRAME) {
      if (Loudness.isAudible(samples, at, FRAME)) {
        start = start < 0 ? at : start;
        lastAudible = at + FRAME;
      } else if (start >= 0 && at - lastAudible > SILENT_FRAMES * FRAME) {
        utterances.add(Arrays.copyOfRange(samples, start, lastAudible));
        start = -1;
      }
    }
    if (start >= 0) {
      utterances.add(Arrays.copyOfRange(samples, start, lastAudible));
    }
    return utterances;
  }
}
