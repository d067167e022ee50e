package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.questionnaire.Progress;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.safety.RedFlag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The question that is asked where the danger spotter is alone in its opinion. */
final class DangerQuestionTest {
  private static final InterviewEvent HEARD_OUT =
      new InterviewEvent.PromptDone(Optional.of(FixedPhrase.DANGER_WORDS));

  @Test
  void spotterAloneAsksOneQuestionAndAClearNoGoesBackToTheAnswer() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions()).heard("yes", true, List.of("chest pain"));
    assertThat(chat.spoken()).containsExactly("DANGER_QUESTION");
    assertThat(chat.all(Directive.Raise.class)).isEmpty();

    chat.forget().says("no");
    assertThat(chat.all(Directive.Raise.class)).isEmpty();
    assertThat(chat.spoken()).containsExactly("ACKNOWLEDGE", "days");
  }

  @Test
  void anythingButAClearNoEscalates() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .heard("yes", true, List.of("chest pain"))
            .forget()
            .mumbles("no");

    assertThat(flag(chat).confirmed()).isTrue();
    assertThat(flag(chat).source()).isEqualTo(RedFlag.Source.SPOTTER);
    assertThat(chat.spoken()).containsExactly("DANGER_WORDS");
  }

  @Test
  void silenceAfterTheDangerQuestionEscalates() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .heard("yes", true, List.of("chest pain"))
            .send(new InterviewEvent.Silence(1));

    assertThat(flag(chat).confirmed()).isTrue();
  }

  @Test
  void whateverEndsTheDangerQuestionEscalatesAndWaitsForTheWords() {
    for (InterviewEvent event :
        List.of(
            new InterviewEvent.Broken(true),
            new InterviewEvent.Broken(false),
            new InterviewEvent.TimeIsUp(),
            new InterviewEvent.Commanded(new CallCommand.Transfer("transfer")),
            new InterviewEvent.Commanded(new CallCommand.TakeOver("take")))) {
      Chat chat = suspected().forget().send(event);

      assertThat(flag(chat).confirmed()).as("%s", event).isTrue();
      assertThat(chat.spoken()).as("%s", event).containsExactly("DANGER_WORDS");
      assertThat(chat.send(HEARD_OUT).spoken())
          .as("%s", event)
          .hasSize(2)
          .doesNotContain("STAY_ON_LINE");
    }
  }

  @Test
  void cancellingTheCallAtTheDangerQuestionEscalatesAndKeepsTheCaller() {
    Chat chat =
        suspected()
            .forget()
            .send(new InterviewEvent.Commanded(new CallCommand.End("end", CallOutcome.CANCELLED)))
            .send(HEARD_OUT);

    assertThat(flag(chat).confirmed()).isTrue();
    assertThat(chat.spoken()).containsExactly("DANGER_WORDS", "STAY_ON_LINE");
  }

  @Test
  void whatLeavesTheDangerQuestionOpenRaisesNothing() {
    CallCommand.Say say = new CallCommand.Say("say", FixedPhrase.ONE_MOMENT);
    Chat chat =
        suspected()
            .forget()
            .send(new InterviewEvent.Late())
            .send(new InterviewEvent.Commanded(say))
            .send(new InterviewEvent.Commanded(say));

    assertThat(chat.all(Directive.Raise.class)).isEmpty();
    assertThat(chat.spoken())
        .containsExactly("ONE_MOMENT", "DANGER_QUESTION", "ONE_MOMENT", "DANGER_QUESTION");
  }

  @Test
  void aDangerNamedBesideTheNoIsNoClearNo() {
    Chat spotted = suspected().heard("no", true, List.of("overdose"));
    assertThat(spotted.spoken()).endsWith("DANGER_WORDS");
    assertThat(flag(spotted).rule()).isEqualTo("chest-pain");

    Chat ofTheSameRule = suspected().heard("no", true, List.of("heart attack"));
    assertThat(ofTheSameRule.spoken()).endsWith("DANGER_WORDS");

    Chat inWords = suspected().says("no i took too many pills");
    assertThat(inWords.spoken()).endsWith("DANGER_WORDS");
    assertThat(inWords.all(Directive.Raise.class))
        .extracting(raise -> raise.flag().rule())
        .containsExactly("overdose", "chest-pain");
  }

  @Test
  void aDenialThatNamesTheDangerIsAClearNo() {
    Chat named = suspected().heard("no", true, List.of("chest pain", "pain in my chest"));

    assertThat(named.all(Directive.Raise.class)).isEmpty();
    assertThat(named.spoken()).endsWith("ACKNOWLEDGE", "days");
  }

  @Test
  void aSuspicionDuringTheGoodbyeThatIsDeniedEndsTheCall() {
    for (boolean isReply : List.of(true, false)) {
      InterviewState ending =
          new InterviewState(
              new Stage.Ending(CallOutcome.COMPLETED),
              Progress.NONE,
              0,
              Optional.empty(),
              0,
              Set.of(),
              Set.of(),
              0,
              Set.of());
      Chat chat = new Chat(Plans.twoQuestions(), ending);
      Said said = chat.said("", false, List.of("chest pain"));
      chat.send(
          isReply ? new InterviewEvent.Heard(said, false) : new InterviewEvent.Overheard(said));
      assertThat(chat.spoken()).containsExactly("DANGER_QUESTION");

      chat.says("no");
      assertThat(chat.spoken()).containsExactly("DANGER_QUESTION", "ACKNOWLEDGE");
      assertThat(chat.all(Directive.End.class))
          .containsExactly(new Directive.End(CallOutcome.COMPLETED));
    }
  }

  @Test
  void eachSuspectedDangerIsAskedAbout() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .heard("yes", true, List.of("chest pain", "heart attack", "overdose"))
            .says("no");
    assertThat(chat.spoken()).containsExactly("DANGER_QUESTION", "DANGER_QUESTION");

    assertThat(chat.says("no").spoken())
        .containsExactly("DANGER_QUESTION", "DANGER_QUESTION", "ACKNOWLEDGE", "days");
    assertThat(chat.all(Directive.Deny.class))
        .extracting(Directive.Deny::rule)
        .containsExactly("chest-pain", "overdose");
  }

  @Test
  void wordsAsideWhileTheDangerQuestionIsOpenAreScreenedToo() {
    Chat words = suspected();
    words.send(new InterviewEvent.Overheard(words.said("i can't breathe", true, List.of())));
    assertThat(words.spoken()).endsWith("DANGER_WORDS");
    assertThat(words.all(Directive.Raise.class)).hasSize(2);

    Chat spotted = suspected();
    spotted.send(new InterviewEvent.Overheard(spotted.said("", false, List.of("overdose"))));
    assertThat(spotted.says("no").spoken()).containsExactly("DANGER_QUESTION", "DANGER_QUESTION");
  }

  @Test
  void theDangerQuestionsOwnEchoSaysNothing() {
    Chat chat = suspected();
    chat.send(
        new InterviewEvent.Overheard(
            chat.said("something about chest pain", true, List.of("chest pain"))));

    assertThat(chat.all(Directive.Raise.class)).isEmpty();
    assertThat(chat.says("no").spoken()).endsWith("ACKNOWLEDGE", "days");
  }

  @Test
  void suspicionAndItsDenialAreOnTheRecord() {
    Chat chat = suspected();
    assertThat(chat.all(Directive.Suspect.class))
        .singleElement()
        .extracting(suspect -> suspect.suspicion().rule())
        .isEqualTo("chest-pain");

    assertThat(chat.says("no").all(Directive.Deny.class))
        .singleElement()
        .extracting(Directive.Deny::rule)
        .isEqualTo("chest-pain");
  }

  @Test
  void hangingUpOnTheDangerQuestionEscalates() {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions())
            .heard("yes", true, List.of("chest pain"))
            .send(new InterviewEvent.CalleeLeft());

    assertThat(flag(chat).confirmed()).isTrue();
    assertThat(chat.all(Directive.End.class))
        .containsExactly(new Directive.End(CallOutcome.ESCALATED));
  }

  /** The question announces no keys: whoever presses one has not clearly denied it. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "7", ""})
  void anyKeyPressedAtTheDangerQuestionEscalates(String keys) {
    Chat chat =
        Chat.atFirstQuestion(Plans.twoQuestions()).heard("yes", true, List.of("chest pain"));
    chat.send(new InterviewEvent.Keyed(keys, chat.said(keys, true, List.of())));

    assertThat(flag(chat).confirmed()).isTrue();
    assertThat(chat.spoken()).containsExactly("DANGER_QUESTION", "DANGER_WORDS");
  }

  /** Its concern is its last word: what is said into it is no reply, and is screened. */
  @Test
  void theDangerQuestionIsHeardToItsEnd() {
    Directive.Say asked = suspected().all(Directive.Say.class).getLast();
    assertThat(asked.interruptible()).isFalse();
    assertThat(asked.listening().flatMap(Directive.Listen::newsFor))
        .hasValueSatisfying(news -> assertThat(news).isGreaterThan(Duration.ofSeconds(2)));
  }

  @Test
  void aNoFromBeforeTheDangerQuestionDeniesNothing() {
    Chat chat = suspected().forget();
    chat.send(new InterviewEvent.Early(chat.said("no", true, List.of()), false, false));
    assertThat(chat.all()).isEmpty();
    assertThat(chat.says("no").all(Directive.Deny.class)).hasSize(1);
  }

  /** It may have come before the question's end: the silence after it is no danger by itself. */
  @Test
  void whoSaysSomethingHarmlessIntoTheQuestionIsAskedOnceMore() {
    Chat chat = suspected().forget();
    chat.send(aside(chat, "no", List.of("chest pain"))).send(new InterviewEvent.Silence(1));
    assertThat(chat.all(Directive.Raise.class)).isEmpty();
    assertThat(chat.spoken()).containsExactly("DANGER_QUESTION");

    chat.send(aside(chat, "no", List.of())).send(new InterviewEvent.Silence(2));
    assertThat(flag(chat).confirmed()).isTrue();
  }

  @Test
  void whoSaysYesOrNothingClearIntoTheQuestionIsNotAskedAgain() {
    Chat yes = suspected();
    yes.send(aside(yes, "yes", List.of())).send(new InterviewEvent.Silence(1));
    assertThat(flag(yes).confirmed()).isTrue();

    Chat mumbled = suspected();
    mumbled
        .send(new InterviewEvent.Overheard(mumbled.said("no", false, List.of())))
        .send(new InterviewEvent.Silence(1));
    assertThat(flag(mumbled).confirmed()).isTrue();
  }

  @Test
  void whoTalksOnFromBeforeTheQuestionHasNotDeniedIt() {
    Chat chat = suspected();
    chat.send(new InterviewEvent.Early(chat.said("no", true, List.of()), true, false));
    assertThat(flag(chat).confirmed()).isTrue();
  }

  @Test
  void theEndOfThePromptBeforeDoesNotAskTwice() {
    Chat chat = suspected().forget();
    for (FixedPhrase last : List.of(FixedPhrase.DISCLOSURE, FixedPhrase.STEER_BACK)) {
      chat.send(new InterviewEvent.PromptDone(Optional.of(last)));
    }
    assertThat(chat.spoken()).isEmpty();
  }

  @Test
  void theEndOfAGoodbyeThatADangerHasBrokenOffIsNotTheEndOfTheCall() {
    Optional<FixedPhrase> goodbye = Optional.of(FixedPhrase.COMPLETED_GOODBYE);
    Chat warned = goodbye("i have chest pain", List.of());
    assertThat(warned.send(new InterviewEvent.PromptDone(goodbye)).spoken())
        .containsExactly("DANGER_WORDS");
    assertThat(warned.send(HEARD_OUT).spoken()).containsExactly("DANGER_WORDS", "STAY_ON_LINE");
    Chat asked = goodbye("", List.of("chest pain"));
    assertThat(asked.send(new InterviewEvent.PromptDone(goodbye)).spoken())
        .containsExactly("DANGER_QUESTION");
  }

  private static Chat goodbye(String words, List<String> spotted) {
    InterviewState start = InterviewState.INITIAL;
    InterviewState ending =
        new InterviewState(
            new Stage.Ending(CallOutcome.COMPLETED),
            start.progress(),
            0,
            start.lastAnswered(),
            0,
            start.raised(),
            start.armed(),
            0,
            start.obeyed());
    Chat chat = new Chat(Plans.twoQuestions(), ending);
    return chat.send(new InterviewEvent.Overheard(chat.said(words, !words.isEmpty(), spotted)));
  }

  private static InterviewEvent aside(Chat chat, String words, List<String> spotted) {
    return new InterviewEvent.Overheard(chat.said(words, true, spotted));
  }

  private static Chat suspected() {
    return Chat.atFirstQuestion(Plans.twoQuestions()).heard("yes", true, List.of("chest pain"));
  }

  private static RedFlag flag(Chat chat) {
    return chat.all(Directive.Raise.class).getFirst().flag();
  }
}
