package dev.intakeline.media.mark;

import dev.intakeline.media.audio.Audible;

/**
 * Marks the first audible frame after a silence, in sound that is sent frame by frame. For one
 * thread; allocates nothing after construction.
 */
public final class OnsetMarker {
  /** 300 ms: longer than a pause within a sentence. */
  private static final int SILENT_FRAMES = 30;

  private final MarkWriter writer = new MarkWriter();
  private int silentFrames = SILENT_FRAMES;

  /**
   * Takes the next frame, and mixes into it what belongs there.
   *
   * @return whether a mark begins with this frame
   */
  public boolean next(short[] frame) {
    boolean begins = false;
    if (Audible.is(frame, 0, frame.length)) {
      begins = silentFrames >= SILENT_FRAMES;
      silentFrames = 0;
    } else {
      silentFrames++;
    }
    if (begins) {
      writer.begin();
    }
    writer.mix(frame);
    return begins;
  }
}
