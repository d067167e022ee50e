package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.safety.FixedPhrase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InterviewerTest {

  @Test
  void opensWithDisclosureIdentityConsentAndRecordingAndThenAsks() {
    Chat chat =
        new Chat(Plans.twoQuestions())
            .send(new InterviewEvent.CalleeArrived())
            .says("yes")
            .says("yes")
            .says("no");

    assertThat(chat.spoken())
        .containsExactly(
            "DISCLOSURE",
            "IDENTITY_QUESTION",
            "CONSENT_QUESTION",
            "RECORDING_QUESTION",
            "INTERVIEW_START",
            "hurts");
    assertThat(chat.all(Directive.DecideIdentity.class))
        .singleElement()
        .matches(Directive.DecideIdentity::confirmed);
    assertThat(chat.all(Directive.DecideConsent.class))
        .singleElement()
        .matches(consent -> consent.interview() && !consent.recording());
  }

  @Test
  void nothingAboutHealthIsSaidToSomebodyElse() {
    Chat chat = new Chat(Plans.twoQuestions()).send(new InterviewEvent.CalleeArrived()).says("no");

    assertThat(chat.spoken())
        .containsExactly("DISCLOSURE", "IDENTITY_QUESTION", "WRONG_PARTY_GOODBYE");
    assertThat(outcome(chat)).isEqualTo(CallOutcome.WRONG_PARTY);
  }

  @Test
  void refusedInterviewEndsTheCall() {
    Chat chat =
        new Chat(Plans.twoQuestions())
            .send(new InterviewEvent.CalleeArrived())
            .says("yes")
            .says("no");

    assertThat(outcome(chat)).isEqualTo(CallOutcome.DECLINED);
  }

  @Test
  void answersAreCommittedBeforeTheyAreAcknowledged() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).says("yes");

    assertThat(chat.all().stream().map(directive -> directive.getClass().getSimpleName()))
        .containsExactly("Check", "Commit", "Say");
    assertThat(chat.spoken()).containsExactly("ACKNOWLEDGE", "days");
  }

  @Test
  void completesWhenAllIsAnswered() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).says("yes").says("3");

    assertThat(outcome(chat)).isEqualTo(CallOutcome.COMPLETED);
    assertThat(chat.state().progress().answers()).hasSize(2);
  }

  @Test
  void valueOutOfRangeIsAskedAgainAndLeftAfterThreeTries() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).says("yes").forget();

    assertThat(chat.says("90").spoken()).containsExactly("OUT_OF_RANGE", "days");
    chat.forget().says("91").says("92");
    assertThat(chat.spoken())
        .containsExactly("OUT_OF_RANGE", "days", "MOVING_ON", "COMPLETED_GOODBYE");
    assertThat(unanswered(chat, "days")).isEqualTo(ItemAnswer.Reason.NOT_UNDERSTOOD);
  }

  @Test
  void wordsThatDoNotFitAreNeverAnAnswer() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).mumbles("yes");

    assertThat(chat.spoken()).containsExactly("NOT_UNDERSTOOD", "hurts");
    assertThat(chat.all(Directive.Commit.class)).isEmpty();
  }

  @Test
  void repeatsUnknownsAndSkips() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions());

    assertThat(chat.says("repeat that").spoken()).containsExactly("hurts");
    assertThat(chat.forget().says("i don't know").spoken())
        .containsExactly("UNKNOWN_ACCEPTED", "days");
    assertThat(chat.forget().says("skip").spoken()).as("required").containsExactly("days");
    assertThat(chat.forget().says("skip").spoken())
        .containsExactly("SKIP_ACCEPTED", "COMPLETED_GOODBYE");
  }

  @Test
  void dateIsReadBackBeforeItCounts() {
    Chat chat = Chat.atFirstQuestion(Plans.threeAndAFollowUp()).says("my knee").forget();

    chat.says("1982-03-03");
    assertThat(chat.spoken()).containsExactly("READ_BACK");
    assertThat(chat.all(Directive.Commit.class)).isEmpty();

    assertThat(chat.forget().says("yes").all(Directive.Commit.class)).hasSize(1);
  }

  @Test
  void readBackCanBeCorrectedInOneSentence() {
    Chat chat =
        Chat.atFirstQuestion(Plans.threeAndAFollowUp())
            .says("my knee")
            .says("1982-03-03")
            .says("no i said 1983-03-03")
            .says("yes");

    assertThat(value(chat, "born")).isEqualTo(new AnswerValue.DateAnswer(LocalDate.of(1983, 3, 3)));
  }

  @Test
  void deniedReadBackAsksAgain() {
    Chat chat =
        Chat.atFirstQuestion(Plans.threeAndAFollowUp())
            .says("my knee")
            .says("1982-03-03")
            .forget()
            .says("no");

    assertThat(chat.spoken()).containsExactly("READ_BACK_DENIED", "born");
  }

  @Test
  void lettersInTheBeginningOfTheReadBackGoOnWithThoseBefore() {
    Chat chat =
        Chat.atFirstQuestion(Plans.aSpelledName()).saysAt(1_000, "m o r").saysAt(3_000, "g a");

    assertThat(chat.spoken()).containsExactly("READ_BACK", "READ_BACK");
    assertThat(chat.forget().saysAt(5_000, "n").spoken()).containsExactly("READ_BACK");
    assertThat(value(chat.saysAt(9_000, "yes"), "name"))
        .isEqualTo(new AnswerValue.TextAnswer("MORGAN"));
  }

  @Test
  void whoIsSpokenIntoMayBeginAnew() {
    Chat chat =
        Chat.atFirstQuestion(Plans.aSpelledName())
            .saysAt(1_000, "m o r")
            .saysAt(3_000, "m o r g a n");

    assertThat(value(chat.saysAt(9_000, "yes"), "name"))
        .isEqualTo(new AnswerValue.TextAnswer("MORGAN"));
  }

  @Test
  void lettersAfterTheReadBackAreAnotherValue() {
    Chat chat =
        Chat.atFirstQuestion(Plans.aSpelledName()).saysAt(1_000, "m o r").saysAt(6_000, "l e e");

    assertThat(value(chat.saysAt(9_000, "yes"), "name"))
        .isEqualTo(new AnswerValue.TextAnswer("LEE"));
  }

  @Test
  void aYesFromWhoMayStillBeSpellingConfirmsNothing() {
    Chat chat =
        Chat.atFirstQuestion(Plans.aSpelledName())
            .saysAt(1_000, "m o r r i")
            .forget()
            .saysAt(3_400, "yes");

    assertThat(chat.all(Directive.Commit.class)).isEmpty();
    assertThat(chat.spoken()).containsExactly("READ_BACK");
    assertThat(chat.saysAt(6_000, "yes").all(Directive.Commit.class)).hasSize(1);
  }

  @Test
  void aNoFromWhoMayStillBeSpellingAsksAgain() {
    Chat chat =
        Chat.atFirstQuestion(Plans.aSpelledName())
            .saysAt(1_000, "m o r")
            .forget()
            .saysAt(3_000, "no");

    assertThat(chat.spoken()).containsExactly("READ_BACK_DENIED", "name");
  }

  @Test
  void questionBeforeCanBeCorrected() {
    Chat chat =
        Chat.atFirstQuestion(Plans.threeAndAFollowUp())
            .says("my knee")
            .says("1982-03-03")
            .says("yes")
            .says("yes")
            .forget()
            .says("no i said no");

    assertThat(value(chat, "hurts")).isEqualTo(new AnswerValue.BooleanAnswer(false));
    assertThat(outcome(chat)).as("the follow-up isn't asked").isEqualTo(CallOutcome.COMPLETED);
  }

  @Test
  void freeTextIsKeptUnverified() {
    Chat chat = Chat.atFirstQuestion(Plans.threeAndAFollowUp()).says("my knee is sore");

    assertThat(chat.all(Directive.Commit.class))
        .singleElement()
        .matches(commit -> !commit.answer().answer().provenance().verified());
  }

  @Test
  void personIsAskedForAndTheCallIsHandedOver() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).says("speak to a person");

    assertThat(chat.all(Directive.RequestHuman.class)).hasSize(1);
    assertThat(outcome(chat)).isEqualTo(CallOutcome.HANDED_OVER);
  }

  @Test
  void silenceIsAskedTwiceAndEndsTheCall() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions());
    chat.send(new InterviewEvent.Silence(1)).send(new InterviewEvent.Silence(2));

    assertThat(chat.spoken()).containsExactly("SILENCE_FIRST", "hurts", "SILENCE_SECOND", "hurts");
    assertThat(outcome(chat.send(new InterviewEvent.Silence(3))))
        .isEqualTo(CallOutcome.NO_RESPONSE);
  }

  @Test
  void callerWhoHangsUpLeavesTheAnswersSoFar() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .says("yes")
            .send(new InterviewEvent.CalleeLeft());

    assertThat(outcome(chat)).isEqualTo(CallOutcome.ABANDONED);
    assertThat(chat.state().progress().answer(new LinkId("hurts"))).isPresent();
  }

  @Test
  void commandIsObeyedOnce() {
    CallCommand end = new CallCommand.End("k1", CallOutcome.CANCELLED);
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .send(new InterviewEvent.Commanded(end))
            .send(new InterviewEvent.Commanded(end));

    assertThat(chat.spoken()).containsExactly("CANCELLED_GOODBYE");
    assertThat(outcome(chat)).isEqualTo(CallOutcome.CANCELLED);
  }

  @Test
  void whatBreaksOffTheLastWordsChangesNothing() {
    InterviewState asked = Chat.atFirstQuestion(Plans.twoQuestions()).state();
    InterviewState declined = at(asked, new Stage.Ending(CallOutcome.DECLINED));

    for (InterviewEvent event :
        List.of(
            new InterviewEvent.TimeIsUp(),
            new InterviewEvent.Commanded(new CallCommand.End("k1", CallOutcome.CANCELLED)))) {
      Chat chat = new Chat(Plans.twoQuestions(), declined).send(event);
      assertThat(outcome(chat)).isEqualTo(CallOutcome.DECLINED);
    }
    assertThat(declined.settled()).contains(CallOutcome.DECLINED);
    assertThat(at(asked, new Stage.InDanger()).settled()).contains(CallOutcome.ESCALATED);
    assertThat(asked.settled()).isEmpty();
  }

  @Test
  void longTalkerIsSteeredBackToTheQuestion() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions());
    chat.send(new InterviewEvent.Heard(chat.said("on and on", true, List.of()), true));

    assertThat(chat.spoken()).containsExactly("STEER_BACK", "hurts");
  }

  @Test
  void newHostApologisesAndAsksTheOpenQuestion() {
    Chat before = Chat.atFirstQuestion(Plans.twoQuestions()).says("yes");
    Chat after = new Chat(Plans.twoQuestions(), before.state()).send(new InterviewEvent.Resumed());

    assertThat(after.spoken()).containsExactly("RESUMED", "days");
  }

  @Test
  void keysAnswerToo() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions());
    chat.send(new InterviewEvent.Keyed("1", chat.said("1", true, List.of())))
        .send(new InterviewEvent.Keyed("14", chat.said("14", true, List.of())));

    assertThat(value(chat, "hurts")).isEqualTo(new AnswerValue.BooleanAnswer(true));
    assertThat(value(chat, "days")).isEqualTo(new AnswerValue.IntegerAnswer(14));
  }

  @Test
  void keysAnswerWhatWeAskOfTheCallerToo() {
    Chat chat = new Chat(Plans.twoQuestions()).send(new InterviewEvent.CalleeArrived());
    presses(chat, "1");
    presses(chat, "1");
    chat.forget();
    presses(chat, "7");
    assertThat(chat.spoken()).containsExactly("NOT_UNDERSTOOD", "RECORDING_QUESTION");
    presses(chat, "2");

    assertThat(chat.all(Directive.DecideConsent.class))
        .singleElement()
        .satisfies(
            decided -> {
              assertThat(decided.interview()).isTrue();
              assertThat(decided.recording()).isFalse();
            });
    assertThat(chat.state().stage()).isInstanceOf(Stage.Asking.class);
  }

  @Test
  void keysConfirmAndDenyWhatIsReadBack() {
    Chat chat =
        Chat.atFirstQuestion(Plans.threeAndAFollowUp()).says("my knee").says("1982-03-03").forget();
    presses(chat, "2");
    assertThat(chat.spoken()).containsExactly("READ_BACK_DENIED", "born");
    assertThat(chat.all(Directive.Commit.class)).isEmpty();

    chat.says("1982-03-04");
    presses(chat, "1");
    assertThat(value(chat, "born")).isEqualTo(new AnswerValue.DateAnswer(LocalDate.of(1982, 3, 4)));
  }

  @Test
  void aValueThatIsObjectedToAgainAndAgainIsLeft() {
    Chat chat = Chat.atFirstQuestion(Plans.threeAndAFollowUp()).says("my knee");
    for (int i = 0; i < 3; i++) {
      chat.forget().says("1982-03-03").says("that was wrong");
    }
    assertThat(chat.spoken()).containsExactly("READ_BACK", "MOVING_ON", "hurts");
    assertThat(unanswered(chat, "born")).isEqualTo(ItemAnswer.Reason.NOT_UNDERSTOOD);
  }

  @Test
  void anAnswerBeforeThatIsObjectedToHasItsOwnTries() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).says("yes").says("90").says("91");
    assertThat(chat.forget().says("that was wrong").spoken())
        .containsExactly("READ_BACK_DENIED", "hurts");
  }

  @Test
  void whoTalksForTooLongAgainAndAgainIsAskedTheNextQuestion() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions());
    for (int i = 0; i < 3; i++) {
      chat.forget();
      chat.send(new InterviewEvent.Heard(chat.said("on and on", true, List.of()), true));
    }
    assertThat(chat.spoken()).containsExactly("MOVING_ON", "days");
  }

  @Test
  void wordsFromBeforeTheQuestionDoNotAnswerIt() {
    Chat chat = Chat.atFirstQuestion(Plans.threeAndAFollowUp()).says("my knee").says("1982-03-03");
    chat.says("yes").forget();
    early(chat, "yes");
    early(chat, "skip");
    early(chat, "repeat that");
    assertThat(chat.all()).isEmpty();
    assertThat(chat.state().stage()).isInstanceOf(Stage.Asking.class);
  }

  @Test
  void wordsFromBeforeTheQuestionMayCorrectTheOneBeforeOrWantAPerson() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).says("yes").forget();
    early(chat, "no i said no");
    assertThat(value(chat, "hurts")).isEqualTo(new AnswerValue.BooleanAnswer(false));
    early(chat, "speak to a person");
    assertThat(chat.all(Directive.RequestHuman.class)).hasSize(1);
  }

  @Test
  void aYesFromBeforeTheRecordingQuestionAgreesToNothing() {
    Chat chat = new Chat(Plans.twoQuestions()).send(new InterviewEvent.CalleeArrived());
    chat.says("yes").says("yes").forget();
    early(chat, "yes");
    assertThat(chat.all()).isEmpty();
    assertThat(chat.state().stage()).isInstanceOf(Stage.AskingRecording.class);
  }

  @Test
  void aQuestionIsNewsUntilItWasAsked() {
    Chat chat = Chat.atFirstQuestion(Plans.threeAndAFollowUp()).says("my knee");
    Duration afterThankYou = news(chat).orElseThrow();
    assertThat(afterThankYou).isBetween(Duration.ofMillis(900), Duration.ofMillis(1_200));
    assertThat(news(chat.mumbles("march"))).as("asked again").isEmpty();
    assertThat(news(chat.says("1982-03-03"))).as("read back").isEmpty();
  }

  @Test
  void whatIsHeardBesideTheTurnLeavesItsWatchdogAlone() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions());
    CallCommand take = new CallCommand.TakeOver("t1");
    chat.send(new InterviewEvent.Overheard(chat.said("well", true, List.of())))
        .send(new InterviewEvent.PartlyHeard(chat.said("well", true, List.of())))
        .send(new InterviewEvent.Commanded(take))
        .send(new InterviewEvent.Commanded(take));
    assertThat(chat.all(Directive.Rest.class)).hasSize(1);
    assertThat(chat.forget().says("hello").all(Directive.Rest.class)).hasSize(1);
  }

  /** A yes may be meant for "Are you still there?", a number can't. */
  @Test
  void whatIsAskedAgainAfterASilenceOrAHandOverIsNewsOnlyWhereAYesAnswersIt() {
    Chat opening = new Chat(Plans.twoQuestions()).send(new InterviewEvent.CalleeArrived());
    for (int i = 0; i < 4; i++) {
      assertThat(news(opening.send(new InterviewEvent.Silence(1)))).isPresent();
      assertThat(news(opening.send(new InterviewEvent.Resumed()))).isPresent();
      opening.says("yes");
    }
    assertThat(news(opening)).as("asked for the first time").isPresent();
    assertThat(news(opening.send(new InterviewEvent.Silence(1)))).isEmpty();
    assertThat(news(opening.send(new InterviewEvent.Resumed()))).isEmpty();
  }

  @Test
  void aYesMayAnswerThatWeAreStillThereWhereItWasNotUnderstoodBefore() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).mumbles("yes");
    assertThat(news(chat.send(new InterviewEvent.Silence(1)))).isPresent();
  }

  @Test
  void aYesMayAnswerThatWeAreStillThereWhereAValueIsReadBackAgain() {
    Chat chat = Chat.atFirstQuestion(Plans.threeAndAFollowUp()).says("my knee");
    chat.says("1982-03-03").send(new InterviewEvent.Silence(1)).forget();
    assertThat(news(chat.send(new InterviewEvent.Silence(2)))).isPresent();

    early(chat.forget(), "yes");
    assertThat(chat.all()).isEmpty();
    early(chat, "no i said 1983-03-03");
    assertThat(chat.spoken()).containsExactly("READ_BACK");
    assertThat(talksOn(chat.forget()).spoken()).containsExactly("NOT_UNDERSTOOD", "READ_BACK");
  }

  @Test
  void whoWantsAPersonBeforeOurQuestionsCouldBeHeardIsHandedOver() {
    for (int agreed = 0; agreed < 3; agreed++) {
      Chat chat = new Chat(Plans.twoQuestions()).send(new InterviewEvent.CalleeArrived());
      for (int i = 0; i < agreed; i++) {
        chat.says("yes");
      }
      early(chat, "speak to a person");
      assertThat(chat.all(Directive.RequestHuman.class)).as("agreed to %s", agreed).hasSize(1);
      assertThat(outcome(chat)).isEqualTo(CallOutcome.HANDED_OVER);
    }
  }

  @Test
  void whoTalksOnFromBeforeTheQuestionIsSteeredBackToIt() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions());
    assertThat(talksOn(chat).spoken()).containsExactly("STEER_BACK", "hurts");
    talksOn(chat.forget());
    assertThat(talksOn(chat.forget()).spoken()).containsExactly("MOVING_ON", "days");
  }

  @Test
  void whoTalksOnFromBeforeOurQuestionIsAskedAgain() {
    Chat chat = new Chat(Plans.twoQuestions()).send(new InterviewEvent.CalleeArrived()).forget();
    assertThat(talksOn(chat).spoken()).containsExactly("NOT_UNDERSTOOD", "IDENTITY_QUESTION");
    talksOn(chat);
    assertThat(outcome(talksOn(chat))).isEqualTo(CallOutcome.WRONG_PARTY);
  }

  @Test
  void theQuestionWhosePlaceOurDelayHasTakenIsAskedAgain() {
    Chat chat = new Chat(Plans.twoQuestions()).send(new InterviewEvent.CalleeArrived());
    chat.says("yes").forget();
    chat.send(new InterviewEvent.Early(chat.said("yes", true, List.of()), false, true));
    assertThat(chat.spoken()).containsExactly("CONSENT_QUESTION");
    assertThat(chat.state().stage()).isInstanceOf(Stage.AskingConsent.class);
  }

  @Test
  void theEndOfAPromptFromBeforeTheGoodbyeIsNotItsEnd() {
    InterviewState asked = Chat.atFirstQuestion(Plans.twoQuestions()).state();
    Chat chat = new Chat(Plans.twoQuestions(), at(asked, new Stage.Ending(CallOutcome.CANCELLED)));
    for (FixedPhrase last :
        List.of(FixedPhrase.DISCLOSURE, FixedPhrase.STEER_BACK, FixedPhrase.ONE_MOMENT)) {
      chat.send(new InterviewEvent.PromptDone(Optional.of(last)));
    }
    assertThat(chat.all(Directive.End.class)).isEmpty();
    chat.send(new InterviewEvent.PromptDone(Optional.of(FixedPhrase.CANCELLED_GOODBYE)));
    assertThat(outcome(chat)).isEqualTo(CallOutcome.CANCELLED);
  }

  @Test
  void nothingIsSaidIntoTheGoodbye() {
    InterviewState asked = Chat.atFirstQuestion(Plans.twoQuestions()).state();
    Chat chat = new Chat(Plans.twoQuestions(), at(asked, new Stage.Ending(CallOutcome.COMPLETED)));
    CallCommand.Say say = new CallCommand.Say("s1", FixedPhrase.ONE_MOMENT);
    chat.send(new InterviewEvent.Commanded(say)).send(new InterviewEvent.Late());
    assertThat(chat.spoken()).isEmpty();
    assertThat(chat.all(Directive.Obeyed.class)).hasSize(1);
  }

  private static Chat talksOn(Chat chat) {
    Said said = chat.said("on and on", true, List.of());
    return chat.send(new InterviewEvent.Early(said, true, false));
  }

  private static void early(Chat chat, String words) {
    chat.send(new InterviewEvent.Early(chat.said(words, true, List.of()), false, false));
  }

  private static Optional<Duration> news(Chat chat) {
    return chat.all(Directive.Say.class).getLast().listening().orElseThrow().newsFor();
  }

  private static void presses(Chat chat, String keys) {
    chat.send(new InterviewEvent.Keyed(keys, chat.said(keys, true, List.of())));
  }

  private static InterviewState at(InterviewState from, Stage stage) {
    return new InterviewState(
        stage,
        from.progress(),
        from.tries(),
        from.lastAnswered(),
        from.flags(),
        from.raised(),
        from.armed(),
        from.waits(),
        from.obeyed());
  }

  private static CallOutcome outcome(Chat chat) {
    return chat.all(Directive.End.class).getLast().outcome();
  }

  private static AnswerValue value(Chat chat, String item) {
    ItemAnswer answer = chat.state().progress().answer(new LinkId(item)).orElseThrow();
    return ((ItemAnswer.Answered) answer).value();
  }

  private static ItemAnswer.Reason unanswered(Chat chat, String item) {
    ItemAnswer answer = chat.state().progress().answer(new LinkId(item)).orElseThrow();
    return ((ItemAnswer.Unanswered) answer).reason();
  }
}
