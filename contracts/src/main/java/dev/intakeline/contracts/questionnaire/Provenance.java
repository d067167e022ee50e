package dev.intakeline.contracts.questionnaire;

import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;

/**
 * What supports an answer: the caller's own words.
 *
 * @param utterance the utterance that it was taken from
 * @param audio where that is in the audio; start and end stay known when no audio was kept
 * @param confidence the recogniser's, 0 to 1
 * @param verified whether it was read back and confirmed, or is of a kind that a grammar settles;
 *     false for free text: the audio is the truth
 */
public record Provenance(
    UtteranceId utterance, AudioSpan audio, double confidence, boolean verified) {
  public Provenance {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is 0 to 1, not " + confidence);
    }
  }
}
