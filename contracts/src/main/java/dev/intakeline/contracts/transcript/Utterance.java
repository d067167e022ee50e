package dev.intakeline.contracts.transcript;

/**
 * One side's words without a break. Its text form hides the words.
 *
 * @param id its name in the call
 * @param speaker who
 * @param text the words as recognised, or as spoken and really heard
 * @param audio where in the audio
 * @param confidence 0 to 1; 1 for the agent's own
 */
public record Utterance(
    UtteranceId id, Speaker speaker, String text, AudioSpan audio, double confidence) {
  public Utterance {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is 0 to 1, not " + confidence);
    }
  }

  @Override
  public String toString() {
    return "Utterance[" + id + ", " + speaker + ", " + audio + "]";
  }
}
