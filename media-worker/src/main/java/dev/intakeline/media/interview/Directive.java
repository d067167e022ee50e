package dev.intakeline.media.interview;

import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.media.EndpointingProfile;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.transcript.UtteranceId;
import dev.intakeline.media.listen.Expectation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the interviewer wants done, in order; each is done before the next begins. */
public sealed interface Directive {
  /**
   * Say this, then listen.
   *
   * @param parts spoken one after the other
   * @param interruptible whether the caller's speech stops it
   * @param listening how to listen afterwards; empty where no answer is wanted
   */
  record Say(List<PromptPart> parts, boolean interruptible, Optional<Listen> listening)
      implements Directive {
    /** Checks that there is something to say. */
    public Say {
      parts = List.copyOf(parts);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("nothing to say");
      }
    }
  }

  /**
   * How to listen after a prompt.
   *
   * @param name of what is expected, for the record: an item or a stage
   * @param item the question; one by yes or no where the questionnaire has none
   * @param isReadBack whether its value was read back, so that a yes is an answer
   * @param newsFor words that begin sooner than this after the prompt's first sound don't answer
   *     the question, since nobody can have understood it by then; empty where it is known already
   */
  record Listen(
      String name,
      Item item,
      boolean isReadBack,
      Expectation expectation,
      EndpointingProfile endpointing,
      Duration silence,
      Optional<Duration> newsFor) {}

  /** Ask the tools whether the value fits; answered by {@link InterviewEvent.Checked}. */
  record Check(Item item, AnswerValue value, Said said) implements Directive {}

  /** Make the answer count: it is on the record, durably, before the next directive begins. */
  record Commit(GivenAnswer answer, List<LinkId> dropped, String words) implements Directive {
    /** Takes its own copy. */
    public Commit {
      dropped = List.copyOf(dropped);
    }

    @Override
    public String toString() {
      return "Commit[" + answer.linkId() + "]";
    }
  }

  /** A person answered the call. */
  record NoteCallee() implements Directive {}

  /** It is the right person, or isn't. */
  record DecideIdentity(boolean confirmed, UtteranceId utterance) implements Directive {}

  /** What the callee agreed to. */
  record DecideConsent(boolean interview, boolean recording, UtteranceId utterance)
      implements Directive {}

  /** The consent question is about to be asked: what is heard from here on is evidence of it. */
  record NoteConsentQuestion() implements Directive {}

  /** Words that go on point to danger; the next look at them decides. */
  record Arm(String rule, UtteranceId utterance) implements Directive {}

  /** Danger is suspected and asked about: the next host asks again if we can't. */
  record Suspect(Suspicion suspicion) implements Directive {}

  /** A suspected danger was clearly denied. */
  record Deny(String rule, UtteranceId utterance) implements Directive {}

  /** Tell people of a red flag, before anything else. */
  record Raise(RedFlag flag) implements Directive {}

  /** The caller wants a person. */
  record RequestHuman(UtteranceId utterance) implements Directive {}

  /** The command was obeyed. */
  record Obeyed(CallCommand command) implements Directive {}

  /** Say nothing for now, and wait for nothing. */
  record Rest() implements Directive {}

  /** The conversation is over. */
  record End(CallOutcome outcome) implements Directive {}
}
