package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What callers spell after the end of their answer was found, too soon. */
final class SpellingOnTest {
  private final Chat chat =
      Chat.atFirstQuestion(Plans.aSpelledName()).saysAt(1_000, "m o r").forget();

  @Test
  void aLetterSaidBeforeTheReadBackCouldBeHeardGoesOnWithThoseBefore() {
    overhears(2_000, "g", true);
    assertThat(chat.spoken()).containsExactly("READ_BACK");
    assertThat(chat.all(Directive.Commit.class)).isEmpty();

    overhears(2_500, "a", true);
    assertThat(chat.saysAt(4_000, "n").spoken())
        .containsExactly("READ_BACK", "READ_BACK", "READ_BACK");
    assertThat(committed()).isEmpty();

    chat.saysAt(9_000, "yes");
    assertThat(committed()).containsExactly(new AnswerValue.TextAnswer("MORGAN"));
  }

  @Test
  void aLetterCountsOnlyWithTheAudioOfAllThatWasSpelled() {
    overhears(2_000, "g", true);
    chat.saysAt(9_000, "yes");

    assertThat(chat.all(Directive.Commit.class).getFirst().answer().answer().provenance().audio())
        .isEqualTo(new AudioSpan(1_000, 2_010));
  }

  @Test
  void nothingElseThatIsOverheardChangesWhatIsReadBack() {
    overhears(2_000, "g", false);
    overhears(2_000, "yes", true);
    overhears(2_000, "no", true);
    overhears(2_000, "", false);
    assertThat(chat.all()).isEmpty();

    chat.saysAt(9_000, "yes");
    assertThat(committed()).containsExactly(new AnswerValue.TextAnswer("MOR"));
  }

  @Test
  void whatIsOverheardWhileTheReadBackCanBeHeardIsNoLetterOfTheValue() {
    overhears(1_010 + InterviewLimits.READ_BACK_UNHEARD.toMillis(), "g", true);
    overhears(900, "g", true);

    assertThat(chat.all()).isEmpty();
  }

  @Test
  void moreThanCanBeAskedForIsNoPartOfTheValue() {
    overhears(2_000, "a b c d e f g h i j k l m n o p q r s t", true);

    assertThat(chat.all()).isEmpty();
  }

  @Test
  void aDangerInWhatIsOverheardGoesFirst() {
    overhears(2_000, "i have chest pain", true);

    assertThat(chat.spoken()).containsExactly("DANGER_WORDS");
  }

  private void overhears(long ms, String words, boolean accepted) {
    Said said =
        new Said(
            new UtteranceId("c9"), words, accepted, new AudioSpan(ms, ms + 10), 0.9, List.of());
    chat.send(new InterviewEvent.Overheard(said));
  }

  private List<AnswerValue> committed() {
    return chat.all(Directive.Commit.class).stream()
        .map(Directive.Commit::answer)
        .map(GivenAnswer::answer)
        .filter(ItemAnswer.Answered.class::isInstance)
        .map(answer -> ((ItemAnswer.Answered) answer).value())
        .toList();
  }
}
