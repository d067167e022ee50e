package dev.intakeline.local.caller;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what the caller answers to what it has heard, as a person would: it knows what it said
 * last, and denies a read-back of something else. For the ear's thread alone.
 */
final class Answers {
  /** How a read-back begins and ends. */
  private static final Set<String> AROUND = Set.of("i", "have", "is", "that", "right");

  static final String NO = "no";

  private final Cues cues;
  private final Check check;
  private Optional<Scenario.ReadBack> said = Optional.empty();
  private int denials;

  /** Whether a read-back holds what the caller had said. */
  interface Check {
    boolean isMine(Scenario.ReadBack mine, short[] sound);
  }

  Answers(List<Scenario.Cue> cues, Check check) {
    this.cues = new Cues(cues);
    this.check = check;
  }

  /** The reply, if the caller has understood. */
  Optional<Scenario.Reply> to(String heard, short[] sound) {
    Optional<Scenario.Cue> cue = cues.find(heard);
    if (cue.isEmpty()) {
      return Optional.empty();
    }
    if (isReadBack(cue.get())) {
      Optional<Scenario.ReadBack> wrong = said.filter(mine -> !check.isMine(mine, sound));
      if (wrong.isPresent()) {
        return Optional.of(Scenario.Reply.of(denial(wrong.get())));
      }
    }
    if (cue.get().readBack().isPresent()) {
      said = cue.get().readBack();
      denials = 0;
    }
    return Optional.of(cues.replyTo(cue.get()));
  }

  /** First with the right answer in the same breath, then plainly: the question comes again. */
  private String denial(Scenario.ReadBack mine) {
    return denials++ % 2 == 0 ? mine.denial() : NO;
  }

  private static boolean isReadBack(Scenario.Cue cue) {
    return Cues.words(cue.hears()).equals(AROUND);
  }
}
