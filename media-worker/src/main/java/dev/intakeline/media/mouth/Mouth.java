package dev.intakeline.media.mouth;

import dev.intakeline.media.speak.Speech;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Speaks for one call: {@link #fill} gives the next 10 ms to the audio clock's thread, the rest is
 * called by whoever decides. Allocates nothing per frame.
 */
public final class Mouth {
  private final MouthListener listener;
  private volatile @Nullable Playing playing;
  private volatile boolean hushed;

  /** A silent mouth. */
  public Mouth(MouthListener listener) {
    this.listener = listener;
  }

  /** Begins a prompt of so many parts, which {@link #supply} brings; ends the one before. */
  public void start(int prompt, int parts) {
    playing = new Playing(prompt, parts);
  }

  /** Brings a part of the prompt; one of a prompt that was stopped is ignored. */
  public void supply(int prompt, int part, Speech speech) {
    Playing current = playing;
    if (current != null && current.prompt == prompt) {
      current.supply(part, speech);
    }
  }

  /** Falls silent and keeps the place. */
  public void pause() {
    Playing current = playing;
    if (current != null) {
      current.paused = true;
    }
  }

  /** Goes on. */
  public void resume() {
    Playing current = playing;
    if (current != null) {
      current.paused = false;
    }
  }

  /**
   * Falls silent for good.
   *
   * @return the words that were heard of the prompt
   */
  public String stop() {
    Playing current = playing;
    playing = null;
    return current == null ? "" : current.heard();
  }

  /** Says nothing more, whatever is begun; {@link #stop} still tells what was heard till now. */
  public void hush() {
    hushed = true;
  }

  /** Fills the next frame: speech, or silence. */
  public void fill(short[] frame, long nanos) {
    Playing current = playing;
    if (hushed || current == null || !current.fill(frame)) {
      Arrays.fill(frame, (short) 0);
      return;
    }
    if (current.isFirst()) {
      listener.playoutStarted(current.prompt, nanos);
    }
    if (current.isOver()) {
      listener.playoutEnded(current.prompt, nanos);
    }
  }
}
