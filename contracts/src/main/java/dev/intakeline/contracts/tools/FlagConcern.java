package dev.intakeline.contracts.tools;

import dev.intakeline.contracts.transcript.UtteranceId;

/** Arguments of {@code flag_concern}: the model's own worry; adds a red flag, never removes one. */
public record FlagConcern(String key, UtteranceId utterance, String concern) {
  @Override
  public String toString() {
    return "FlagConcern[" + key + "]";
  }
}
