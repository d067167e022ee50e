package dev.intakeline.media.ear;

import dev.intakeline.media.listen.DangerHit;
import dev.intakeline.media.listen.Recognition;
import java.util.List;

/**
 * A finished utterance.
 *
 * @param recognition what the recogniser made of it
 * @param hits what the danger spotter heard in it
 * @param startNanos where its first sample lies, on the monotonic clock
 * @param speechEndNanos where its energy fell last
 * @param aside whether it was finished for the record alone
 * @param workedFromNanos when the recognisers were told that it is over
 * @param workedToNanos when they had done with it
 */
public record Hearing(
    Recognition recognition,
    List<DangerHit> hits,
    long startNanos,
    long speechEndNanos,
    boolean aside,
    long workedFromNanos,
    long workedToNanos) {
  /** Takes its own copy. */
  public Hearing {
    hits = List.copyOf(hits);
  }

  @Override
  public String toString() {
    return "Hearing[" + recognition.getClass().getSimpleName() + (aside ? ", aside]" : "]");
  }
}
