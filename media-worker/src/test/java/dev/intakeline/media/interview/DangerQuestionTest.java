package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallCommand;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.safety.RedFlag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The question that is asked where the danger spotter is alone in its opinion. */
final class DangerQuestionTest {
  @Test
  void spotterAloneAsksOneQuestionAndAClearNoGoesBackToTheAnswer() {
    Chat chat = Chat.suspected();
    assertThat(chat.spoken()).containsExactly("DANGER_QUESTION");
    assertThat(chat.all(Directive.Raise.class)).isEmpty();

    chat.forget().says("no");
    assertThat(chat.all(Directive.Raise.class)).isEmpty();
    assertThat(chat.spoken()).containsExactly("ACKNOWLEDGE", "days");
  }

  @Test
  void anythingButAClearNoEscalates() {
    Chat chat = Chat.suspected().forget().mumbles("no");

    assertThat(chat.flag().confirmed()).isTrue();
    assertThat(chat.flag().source()).isEqualTo(RedFlag.Source.SPOTTER);
    assertThat(chat.spoken()).containsExactly("DANGER_WORDS");
  }

  @Test
  void silenceAfterTheDangerQuestionEscalates() {
    Chat chat = Chat.suspected().send(new InterviewEvent.Silence(1));

    assertThat(chat.flag().confirmed()).isTrue();
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
      Chat chat = Chat.suspected().forget().send(event);

      assertThat(chat.flag().confirmed()).as("%s", event).isTrue();
      assertThat(chat.spoken()).as("%s", event).containsExactly("DANGER_WORDS");
      assertThat(chat.send(Chat.HEARD_OUT).spoken())
          .as("%s", event)
          .hasSize(2)
          .doesNotContain("STAY_ON_LINE");
    }
  }

  @Test
  void cancellingTheCallAtTheDangerQuestionEscalatesAndKeepsTheCaller() {
    Chat chat =
        Chat.suspected()
            .forget()
            .send(new InterviewEvent.Commanded(new CallCommand.End("end", CallOutcome.CANCELLED)))
            .send(Chat.HEARD_OUT);

    assertThat(chat.flag().confirmed()).isTrue();
    assertThat(chat.spoken()).containsExactly("DANGER_WORDS", "STAY_ON_LINE");
  }

  @Test
  void whatLeavesTheDangerQuestionOpenRaisesNothing() {
    CallCommand.Say say = new CallCommand.Say("say", FixedPhrase.ONE_MOMENT);
    Chat chat =
        Chat.suspected()
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
    Chat spotted = Chat.suspected().heard("no", true, List.of("overdose"));
    assertThat(spotted.spoken()).endsWith("DANGER_WORDS");
    assertThat(spotted.flag().rule()).isEqualTo("chest-pain");

    Chat ofTheSameRule = Chat.suspected().heard("no", true, List.of("heart attack"));
    assertThat(ofTheSameRule.spoken()).endsWith("DANGER_WORDS");

    Chat inWords = Chat.suspected().says("no i took too many pills");
    assertThat(inWords.spoken()).endsWith("DANGER_WORDS");
    assertThat(inWords.all(Directive.Raise.class))
        .extracting(raise -> raise.flag().rule())
        .containsExactly("overdose", "chest-pain");
  }

  @Test
  void aDenialThatNamesTheDangerIsAClearNo() {
    Chat named = Chat.suspected().heard("no", true, List.of("chest pain", "pain in my chest"));

    assertThat(named.all(Directive.Raise.class)).isEmpty();
    assertThat(named.spoken()).endsWith("ACKNOWLEDGE", "days");
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
  void suspicionAndItsDenialAreOnTheRecord() {
    Chat chat = Chat.suspected();
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
    Chat chat = Chat.suspected().send(new InterviewEvent.CalleeLeft());

    assertThat(chat.flag().confirmed()).isTrue();
    assertThat(chat.all(Directive.End.class))
        .containsExactly(new Directive.End(CallOutcome.ESCALATED));
  }

  /** The question announces no keys: whoever presses one has not clearly denied it. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "7", ""})
  void anyKeyPressedAtTheDangerQuestionEscalates(String keys) {
    Chat chat = Chat.suspected().presses(keys);

    assertThat(chat.flag().confirmed()).isTrue();
    assertThat(chat.spoken()).containsExactly("DANGER_QUESTION", "DANGER_WORDS");
  }
}
