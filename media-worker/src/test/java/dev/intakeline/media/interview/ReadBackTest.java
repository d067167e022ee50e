package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is easily misheard is read back, and counts when the caller has agreed. */
final class ReadBackTest {
  @Test
  void dateIsReadBackBeforeItCounts() {
    Chat chat = Chat.askedForTheBirthDate().forget();

    chat.says("1982-03-03");
    assertThat(chat.spoken()).containsExactly("READ_BACK");
    assertThat(chat.all(Directive.Commit.class)).isEmpty();

    assertThat(chat.forget().says("yes").all(Directive.Commit.class)).hasSize(1);
  }

  @Test
  void readBackCanBeCorrectedInOneSentence() {
    Chat chat =
        Chat.askedForTheBirthDate().says("1982-03-03").says("no i said 1983-03-03").says("yes");

    assertThat(chat.value("born")).isEqualTo(new AnswerValue.DateAnswer(LocalDate.of(1983, 3, 3)));
  }

  @Test
  void deniedReadBackAsksAgain() {
    Chat chat = Chat.askedForTheBirthDate().says("1982-03-03").forget().says("no");

    assertThat(chat.spoken()).containsExactly("READ_BACK_DENIED", "born");
  }

  @Test
  void whatIsRequiredIsSkippedAtItsReadBackOnlyAfterItWasReadAgain() {
    Chat chat = Chat.askedForTheBirthDate().says("1982-03-03");

    assertThat(chat.forget().says("skip").spoken()).containsExactly("READ_BACK");
    assertThat(chat.forget().says("skip").spoken()).containsExactly("SKIP_ACCEPTED", "hurts");
    assertThat(chat.unanswered("born")).isEqualTo(ItemAnswer.Reason.SKIPPED);
  }

  @Test
  void aValueThatIsObjectedToAgainAndAgainIsLeft() {
    Chat chat = Chat.askedForTheBirthDate();
    for (int i = 0; i < 3; i++) {
      chat.forget().says("1982-03-03").says("that was wrong");
    }
    assertThat(chat.spoken()).containsExactly("READ_BACK", "MOVING_ON", "hurts");
    assertThat(chat.unanswered("born")).isEqualTo(ItemAnswer.Reason.NOT_UNDERSTOOD);
  }

  @Test
  void lettersInTheBeginningOfTheReadBackGoOnWithThoseBefore() {
    Chat chat =
        Chat.atFirstQuestion(Plans.aSpelledName()).saysAt(1_000, "m o r").saysAt(3_000, "g a");

    assertThat(chat.spoken()).containsExactly("READ_BACK", "READ_BACK");
    assertThat(chat.forget().saysAt(5_000, "n").spoken()).containsExactly("READ_BACK");
    assertThat(chat.saysAt(9_000, "yes").value("name"))
        .isEqualTo(new AnswerValue.TextAnswer("MORGAN"));
  }

  @Test
  void whoIsSpokenIntoMayBeginAnew() {
    Chat chat =
        Chat.atFirstQuestion(Plans.aSpelledName())
            .saysAt(1_000, "m o r")
            .saysAt(3_000, "m o r g a n");

    assertThat(chat.saysAt(9_000, "yes").value("name"))
        .isEqualTo(new AnswerValue.TextAnswer("MORGAN"));
  }

  @Test
  void lettersAfterTheReadBackAreAnotherValue() {
    Chat chat =
        Chat.atFirstQuestion(Plans.aSpelledName()).saysAt(1_000, "m o r").saysAt(6_000, "l e e");

    assertThat(chat.saysAt(9_000, "yes").value("name"))
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
}
