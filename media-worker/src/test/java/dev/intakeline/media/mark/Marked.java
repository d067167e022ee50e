package dev.intakeline.media.mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sound with marks, and what a reader finds in it. */
final class Marked {
  static final int FRAME = 480;

  private Marked() {}

  /** Mixes marks in that begin at these samples. */
  static short[] at(short[] sound, int... places) {
    short[] marked = sound.clone();
    for (int place : places) {
      MarkWriter writer = new MarkWriter();
      writer.begin();
      short[] part = Arrays.copyOfRange(marked, place, place + MarkWriter.SAMPLES);
      writer.mix(part);
      System.arraycopy(part, 0, marked, place, part.length);
    }
    return marked;
  }

  /** The numbers of the frames in which marks were found to begin. */
  static List<Integer> frames(short[] sound) {
    MarkReader reader = new MarkReader();
    List<Integer> found = new ArrayList<>();
    for (int frame = 0; (frame + 1) * FRAME <= sound.length; frame++) {
      short[] samples = Arrays.copyOfRange(sound, frame * FRAME, (frame + 1) * FRAME);
      long begun = reader.frame(samples, FRAME, frame);
      if (begun != MarkReader.NONE) {
        found.add((int) begun);
      }
    }
    return found;
  }
}
