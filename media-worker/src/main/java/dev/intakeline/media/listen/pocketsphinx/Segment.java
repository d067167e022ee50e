package dev.intakeline.media.listen.pocketsphinx;

/**
 * A stretch of a decoder's best path.
 *
 * @param word a word, or a filler such as silence
 * @param startFrame its first frame (10 ms each), counted from the beginning of the utterance
 * @param endFrame the frame after its last
 * @param acousticScore the sum over its frames, greater is better, in the decoder's log unit
 * @param detectionScore of a spotted phrase: how far it leads, above any path of bare phones
 */
record Segment(String word, int startFrame, int endFrame, int acousticScore, int detectionScore) {
  static final int FRAME_SAMPLES = 160;

  /** Whether it is silence, noise, the end or another thing that nobody says. */
  boolean filler() {
    char first = word.charAt(0);
    return first == '<'
        || first == '['
        || first == '('
        || first == '+'
        || word.equals(PocketSphinxInstallation.END_OF_ANSWER);
  }

  /** The word without the mark of its pronunciation's variant. */
  String plainWord() {
    int variant = word.indexOf('(');
    return variant > 0 ? word.substring(0, variant) : word;
  }

  int frames() {
    return endFrame - startFrame;
  }
}
