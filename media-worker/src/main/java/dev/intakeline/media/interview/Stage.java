package dev.intakeline.media.interview;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Item;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the interview is: what the caller's next words will answer. */
public sealed interface Stage {
  /** Nobody is there yet. */
  record AwaitingCallee() implements Stage {}

  /** We say who we are; no answer is wanted. */
  record Disclosing() implements Stage {}

  /** "Am I speaking with ...?" */
  record Identifying() implements Stage {}

  /** "Is it all right to ...?" */
  record AskingConsent() implements Stage {}

  /** "May this call be recorded?" */
  record AskingRecording() implements Stage {}

  /** A question of the questionnaire is open. */
  record Asking(Item item) implements Stage {}

  /**
   * A value is with the tools.
   *
   * @param said the words that it was taken from
   */
  record Checking(Item item, Said said) implements Stage {}

  /** A value was read back; it counts when the caller agrees. */
  record Confirming(Item item, AnswerValue value, Said said) implements Stage {}

  /**
   * The spotter alone heard danger: one question confirms.
   *
   * @param suspicions each a rule of its own; the first is being asked about, the others wait
   * @param reply the words that wait for the answer, where they were one to what was open before
   * @param before where the interview was
   * @param isSpokenInto whether the caller has said something harmless into the question, which may
   *     have been a no that came too soon
   */
  record ConfirmingDanger(
      List<Suspicion> suspicions, Optional<Said> reply, Stage before, boolean isSpokenInto)
      implements Stage {
    /** Takes its own copy; checks that there is something to ask. */
    public ConfirmingDanger {
      suspicions = List.copyOf(suspicions);
      if (suspicions.isEmpty()) {
        throw new IllegalArgumentException("no danger to ask about");
      }
    }

    Suspicion asked() {
      return suspicions.getFirst();
    }

    /** The same with those, which wait. */
    ConfirmingDanger and(List<Suspicion> more) {
      return new ConfirmingDanger(
          Stream.concat(suspicions.stream(), more.stream()).toList(), reply, before, isSpokenInto);
    }

    ConfirmingDanger spokenInto() {
      return new ConfirmingDanger(suspicions, reply, before, true);
    }

    /** What is asked next, once the first was denied; empty where nothing is left. */
    Optional<ConfirmingDanger> next() {
      List<Suspicion> left = suspicions.subList(1, suspicions.size());
      return left.isEmpty()
          ? Optional.empty()
          : Optional.of(new ConfirmingDanger(left, reply, before, false));
    }
  }

  /**
   * The words for a caller in danger are being spoken. They hold the number to call: whoever wants
   * to say something waits until they were heard.
   *
   * @param waiting what happened meanwhile, in order
   */
  record Warning(List<InterviewEvent> waiting) implements Stage {
    /** Takes its own copy. */
    public Warning {
      waiting = List.copyOf(waiting);
    }

    Warning and(InterviewEvent event) {
      return new Warning(Stream.concat(waiting.stream(), Stream.of(event)).toList());
    }
  }

  /** A critical red flag is with people; the caller stays on the line. */
  record InDanger() implements Stage {}

  /** A human speaks in our place. */
  record TakenOver() implements Stage {}

  /** A person is to call back, which the caller may not have been told yet. */
  record HandingOver() implements Stage {}

  /** The last words are being spoken. */
  record Ending(CallOutcome outcome) implements Stage {}

  /** Nothing follows. */
  record Ended() implements Stage {}
}
