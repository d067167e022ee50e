package dev.intakeline.local.caller;

import dev.intakeline.media.mark.MarkWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * What the caller is about to say, handed out frame by frame; faint noise while it is silent, as a
 * real microphone would send. Used by the tick thread and by the thread that decides what to say.
 */
final class Mouth {
  private static final int NOISE_PEAK = 6;
  private static final long FRAME_MS = 10;

  /** Sound with the moments that matter in it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Line(
      short[] sound,
      int firstAudible,
      int lastAudible,
      int pauseFrames,
      String words,
      List<Integer> wordEnds,
      boolean answer) {}

  private final int frameSamples;
  private final Queue<Line> lines = new ArrayDeque<>();
  private final List<CallerLog.Said> said = new ArrayList<>();
  private final boolean marks;
  private final MarkWriter marker = new MarkWriter();
  private final List<Long> wordEndsNanos = new ArrayList<>();
  private int position;
  private long startedNanos;
  private boolean interrupting;
  private long endNanos;
  private int noise = 1;

  /**
   * @param marks whether the last audible frame of each line begins a mark
   */
  Mouth(int frameSamples, boolean marks) {
    this.frameSamples = frameSamples;
    this.marks = marks;
  }

  /** Says it as soon as what was said before is out. */
  synchronized void say(String words, Clip clip, boolean answer) {
    short[] sound = clip.sound();
    int first = -1;
    int last = -1;
    int pauseFrames = 0;
    for (int at = 0; at < sound.length; at += frameSamples) {
      int count = Math.min(frameSamples, sound.length - at);
      if (Loudness.isAudible(sound, at, count)) {
        first = first < 0 ? at : first;
        pauseFrames = last < 0 ? 0 : Math.max(pauseFrames, (at - last) / frameSamples - 1);
        last = at;
      }
    }
    if (first >= 0) {
      lines.add(new Line(sound, first, last, pauseFrames, words, clip.wordEnds(), answer));
    }
  }

  synchronized boolean isSpeaking() {
    return !lines.isEmpty();
  }

  /**
   * Fills the next frame.
   *
   * @param nowNanos when it is handed over
   * @param agentAudible whether the agent is audible now
   */
  synchronized void next(short[] frame, long nowNanos, boolean agentAudible) {
    fill(frame, nowNanos, agentAudible);
    marker.mix(frame);
  }

  private void fill(short[] frame, long nowNanos, boolean agentAudible) {
    Line line = lines.peek();
    if (line == null) {
      silence(frame, 0);
      return;
    }
    int count = Math.min(frameSamples, line.sound.length - position);
    System.arraycopy(line.sound, position, frame, 0, count);
    silence(frame, count);
    if (position == line.firstAudible) {
      startedNanos = nowNanos;
      interrupting = agentAudible;
    }
    if (position == line.lastAudible) {
      endNanos = nowNanos;
      if (marks) {
        marker.begin();
      }
    }
    position += count;
    endWords(line, nowNanos);
    if (position >= line.sound.length) {
      said.add(
          new CallerLog.Said(
              line.words,
              startedNanos,
              endNanos,
              interrupting,
              line.answer,
              line.pauseFrames * FRAME_MS,
              wordEndsNanos));
      wordEndsNanos.clear();
      lines.remove();
      position = 0;
    }
  }

  /** The words that end within the frame that is handed over now. */
  private void endWords(Line line, long nowNanos) {
    while (wordEndsNanos.size() < line.wordEnds.size()
        && line.wordEnds.get(wordEndsNanos.size()) <= position) {
      wordEndsNanos.add(nowNanos);
    }
  }

  synchronized List<CallerLog.Said> said() {
    return List.copyOf(said);
  }

  /** A tiny linear congruential generator: the noise is the same in every run. */
  private void silence(short[] frame, int from) {
    for (int i = from; i < frame.length; i++) {
      noise = noise * 1_103_515_245 + 12_345;
      frame[i] = (short) ((noise >> 16) % NOISE_PEAK);
    }
  }
}
