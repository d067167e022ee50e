package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.media.listen.HeardWord;
import dev.intakeline.media.listen.Recognition;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Something that decodes one utterance after the other. */
sealed interface Listener permits GatedListener, DictationListener {
  /** Fits the acoustic model to the caller's line, from the next sound on. */
  void fit(Path transform);

  void begin();

  boolean inUtterance();

  void feed(short[] pcm, int offset, int count);

  void end();

  /** What the utterance says, so far or as it ended. */
  Recognition recognition();

  /** The words of a best path, without its fillers; each with the margin that is its own. */
  static List<HeardWord> words(List<Segment> path, ToDoubleFunction<Segment> margin) {
    return path.stream()
        .filter(segment -> !segment.filler())
        .map(
            segment ->
                new HeardWord(
                    segment.plainWord(),
                    (long) segment.startFrame() * Segment.FRAME_SAMPLES,
                    (long) segment.endFrame() * Segment.FRAME_SAMPLES,
                    margin.applyAsDouble(segment)))
        .toList();
  }

  /** The words as a line. */
  static String text(List<HeardWord> words) {
    return String.join(" ", words.stream().map(HeardWord::text).toList());
  }
}
