package dev.intakeline.contracts.transcript;

import dev.intakeline.contracts.call.CallRef;
import java.util.List;

/**
 * What was said in a call, by both sides.
 *
 * @param version of this form
 * @param call the call
 * @param utterances in the order in which they ended
 */
public record Transcript(int version, CallRef call, List<Utterance> utterances) {
  public static final int VERSION = 1;

  public Transcript {
    utterances = List.copyOf(utterances);
  }
}
