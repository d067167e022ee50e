package dev.intakeline.local.caller;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a scripted caller does.
 *
 * @param name as on the command line
 * @param about one line for people
 * @param questionnaire the id of the questionnaire that the call is placed with
 * @param voice flite's voice
 * @param outcome the call's expected outcome
 * @param fault what the launcher does to the platform meanwhile, e.g. {@code worker-dies}
 * @param cues what is answered to what; the best match by words counts
 * @param truths the answers that the caller means, by question, in the report's text form; what a
 *     person would call wrong is measured against them
 */
public record Scenario(
    String name,
    String about,
    String questionnaire,
    String voice,
    String outcome,
    Optional<String> fault,
    List<Cue> cues,
    Optional<Map<String, String>> truths) {
  public Scenario {
    cues = List.copyOf(cues);
    truths = truths.map(Map::copyOf);
  }

  /** What the caller means, by question; empty where nothing is to be measured. */
  public Map<String, String> meant() {
    return new HashMap<>(truths.orElse(Map.of()));
  }

  /**
   * One question that the caller knows, and what it does about it.
   *
   * @param hears words of the question; the share of them that was heard decides
   * @param replies the first time, the second time, ...; the last one is repeated
   * @param readBack how the answer sounds when it is read back, where it will be
   */
  public record Cue(String hears, List<Reply> replies, Optional<ReadBack> readBack) {
    public Cue {
      replies = List.copyOf(replies);
      if (replies.isEmpty()) {
        throw new IllegalArgumentException("A cue has at least one reply: " + hears);
      }
    }

    /** The reply for the n-th time, from 0. */
    Reply reply(int time) {
      return replies.get(Math.min(time, replies.size() - 1));
    }
  }

  /**
   * How the caller's own answer sounds from the other side.
   *
   * @param form what else could be read back
   * @param hears the words of the read-back, without what stands around them
   * @param says how the caller says it again; as it is read back when not given
   */
  public record ReadBack(ReadBackForm form, String hears, Optional<String> says) {
    /** What the caller says when something else is read back. */
    String denial() {
      return "no i said " + says.orElse(hears);
    }
  }

  /**
   * What the caller does.
   *
   * @param says the words; {@code |800|} between them is a pause of 800 ms; empty says nothing
   * @param afterMs how long the caller thinks before it speaks; 350 when not given
   * @param hangsUp whether it leaves after that
   * @param thenInterruptMs when given, the caller interrupts the agent's next words after so long
   * @param interruptsWith what it says then
   */
  public record Reply(
      String says,
      Optional<Integer> afterMs,
      Optional<Boolean> hangsUp,
      Optional<Integer> thenInterruptMs,
      Optional<String> interruptsWith) {
    static final int THINKS_MS = 350;

    /** Plain words, after the usual time. */
    static Reply of(String says) {
      return new Reply(
          says, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean leaves() {
      return hangsUp.orElse(false);
    }

    int thinksMs() {
      return afterMs.orElse(THINKS_MS);
    }
  }
}
