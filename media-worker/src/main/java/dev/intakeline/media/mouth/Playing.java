package dev.intakeline.media.mouth;

import dev.intakeline.media.speak.Speech;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A prompt that is played: its parts arrive as they are synthesised. The place is moved by the
 * audio clock's thread alone; others may look.
 */
final class Playing {
  final int prompt;
  private final AtomicReferenceArray<@Nullable Speech> parts;
  volatile boolean paused;
  private volatile int part;
  private volatile int position;
  private boolean begun;
  private boolean started;

  Playing(int prompt, int partCount) {
    this.prompt = prompt;
    this.parts = new AtomicReferenceArray<>(partCount);
  }

  void supply(int index, Speech speech) {
    parts.set(index, speech);
  }

  /** What was heard so far. */
  String heard() {
    StringBuilder heard = new StringBuilder();
    int current = part;
    for (int i = 0; i < parts.length() && i <= current; i++) {
      Speech speech = parts.get(i);
      if (speech != null) {
        String words = speech.textUntil(i < current ? speech.samples() : position);
        heard.append(heard.isEmpty() || words.isEmpty() ? "" : " ").append(words);
      }
    }
    return heard.toString();
  }

  /** Fills the next frame; false when there is nothing to play at the moment. */
  boolean fill(short[] frame) {
    Speech speech = isOver() ? null : parts.get(part);
    if (paused || speech == null) {
      return false;
    }
    int at = begun ? position : speech.onset();
    begun = true;
    speech.copy(at, frame);
    boolean lineOver = at + frame.length >= speech.samples();
    position = lineOver ? 0 : at + frame.length;
    if (lineOver) {
      int next = part + 1;
      part = next;
    }
    return true;
  }

  /** True once, for the first frame. */
  boolean isFirst() {
    boolean first = !started;
    started = true;
    return first;
  }

  boolean isOver() {
    return part >= parts.length();
  }
}
