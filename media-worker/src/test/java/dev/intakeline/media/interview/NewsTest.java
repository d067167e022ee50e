package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** For how long a question is news, so that words said into it are no answer. */
final class NewsTest {
  @Test
  void aQuestionIsNewsUntilItWasAsked() {
    Chat chat = Chat.askedForTheBirthDate();
    Duration afterThankYou = chat.news().orElseThrow();
    assertThat(afterThankYou).isBetween(Duration.ofMillis(900), Duration.ofMillis(1_200));
    assertThat(chat.mumbles("march").news()).as("asked again").isEmpty();
    assertThat(chat.says("1982-03-03").news()).as("read back").isEmpty();
  }

  /** A yes may be meant for "Are you still there?", a number can't. */
  @Test
  void whatIsAskedAgainAfterASilenceOrAHandOverIsNewsOnlyWhereAYesAnswersIt() {
    Chat opening = Chat.opened();
    for (int i = 0; i < 4; i++) {
      assertThat(opening.send(new InterviewEvent.Silence(1)).news()).isPresent();
      assertThat(opening.send(new InterviewEvent.Resumed()).news()).isPresent();
      opening.says("yes");
    }
    assertThat(opening.news()).as("asked for the first time").isPresent();
    assertThat(opening.send(new InterviewEvent.Silence(1)).news()).isEmpty();
    assertThat(opening.send(new InterviewEvent.Resumed()).news()).isEmpty();
  }

  @Test
  void aYesMayAnswerThatWeAreStillThereWhereItWasNotUnderstoodBefore() {
    Chat chat = Chat.atFirstQuestion(Plans.twoQuestions()).mumbles("yes");
    assertThat(chat.send(new InterviewEvent.Silence(1)).news()).isPresent();
  }

  @Test
  void aYesMayAnswerThatWeAreStillThereWhereAValueIsReadBackAgain() {
    Chat chat = Chat.askedForTheBirthDate();
    chat.says("1982-03-03").send(new InterviewEvent.Silence(1)).forget();
    assertThat(chat.send(new InterviewEvent.Silence(2)).news()).isPresent();

    chat.forget().early("yes");
    assertThat(chat.all()).isEmpty();
    chat.early("no i said 1983-03-03");
    assertThat(chat.spoken()).containsExactly("READ_BACK");
    assertThat(chat.forget().talksOn().spoken()).containsExactly("NOT_UNDERSTOOD", "READ_BACK");
  }
}
