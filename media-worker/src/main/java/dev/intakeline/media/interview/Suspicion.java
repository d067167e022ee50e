package dev.intakeline.media.interview;

import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;

/**
 * A danger that nobody is sure of: the spotter alone heard it, or the words were a guess.
 *
 * @param rule the rule that the spotted phrase belongs to
 * @param utterance the words that it was in
 * @param audio where they are
 */
public record Suspicion(String rule, UtteranceId utterance, AudioSpan audio) {
  static Suspicion of(String rule, Said said) {
    return new Suspicion(rule, said.utterance(), said.audio());
  }
}
