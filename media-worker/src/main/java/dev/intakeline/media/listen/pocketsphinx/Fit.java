package dev.intakeline.media.listen.pocketsphinx;

import java.util.List;

/**
 * How well the words of a grammar explain the sound, compared with a loop of bare phones that may
 * explain it as it likes. A grammar alone takes nearly anything for an answer; against the loop,
 * words that weren't said fall behind by far. See docs/safety/spoken-red-flags.md for the figures.
 *
 * @param words the mean over all frames between the first word's start and the last word's end, in
 *     the decoder's log unit per frame; about -5 for what was said, below -20 for what wasn't
 * @param lastWord the same over the last word alone
 */
record Fit(double words, double lastWord) {

  /** Compares the two best paths over the same sound. There must be a word in the first. */
  static Fit of(List<Segment> grammar, List<Segment> phones) {
    List<Segment> said = grammar.stream().filter(segment -> !segment.filler()).toList();
    int start = said.getFirst().startFrame();
    Segment last = said.getLast();
    int end = Math.min(last.endFrame(), phones.isEmpty() ? 0 : phones.getLast().endFrame());
    return new Fit(
        lead(grammar, phones, start, end), lead(grammar, phones, last.startFrame(), end));
  }

  private static double lead(List<Segment> grammar, List<Segment> phones, int start, int end) {
    return (score(grammar, start, end) - score(phones, start, end)) / Math.max(1, end - start);
  }

  /** The path's score between two frames; a segment's score is spread evenly over its frames. */
  private static double score(List<Segment> path, int start, int end) {
    double score = 0;
    for (Segment segment : path) {
      int shared = Math.min(end, segment.endFrame()) - Math.max(start, segment.startFrame());
      if (shared > 0) {
        score += (double) segment.acousticScore() * shared / segment.frames();
      }
    }
    return score;
  }
}
