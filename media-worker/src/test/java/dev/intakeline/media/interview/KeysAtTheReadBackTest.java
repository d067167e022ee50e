package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys pressed at a value that may still go on. */
final class KeysAtTheReadBackTest {
  private final Chat chat =
      Chat.atFirstQuestion(Plans.aSpelledName()).saysAt(1_000, "4 2 7").forget();

  @Test
  void digitsThatFollowAtOnceAreMoreOfTheValue() {
    presses(3_000, "16");
    assertThat(chat.spoken()).containsExactly("READ_BACK");

    presses(7_000, "1");
    assertThat(value()).isEqualTo(new AnswerValue.TextAnswer("42716"));
  }

  @Test
  void aOneThatFollowsAtOnceConfirmsNothing() {
    presses(3_000, "1");
    assertThat(chat.all(Directive.Commit.class)).isEmpty();
    assertThat(chat.spoken()).containsExactly("READ_BACK");

    presses(7_000, "1");
    assertThat(value()).isEqualTo(new AnswerValue.TextAnswer("427"));
  }

  @Test
  void aTwoDeniesWheneverItComes() {
    presses(3_000, "2");

    assertThat(chat.spoken()).containsExactly("READ_BACK_DENIED", "name");
  }

  private void presses(long ms, String keys) {
    Said said = new Said(new UtteranceId("c9"), keys, true, new AudioSpan(ms, ms), 1, List.of());
    chat.send(new InterviewEvent.Keyed(keys, said, false));
  }

  private AnswerValue value() {
    ItemAnswer answer = chat.all(Directive.Commit.class).getFirst().answer().answer();
    return ((ItemAnswer.Answered) answer).value();
  }
}
