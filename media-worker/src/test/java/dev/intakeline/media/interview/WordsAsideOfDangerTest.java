package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.safety.FixedPhrase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said into the question about a danger, or was said before it. */
final class WordsAsideOfDangerTest {
  /** Its concern is its last word: what is said into it is no reply, and is screened. */
  @Test
  void theDangerQuestionIsHeardToItsEnd() {
    Directive.Say asked = Chat.suspected().all(Directive.Say.class).getLast();
    assertThat(asked.interruptible()).isFalse();
    assertThat(asked.listening().flatMap(Directive.Listen::newsFor))
        .hasValueSatisfying(news -> assertThat(news).isGreaterThan(Duration.ofSeconds(2)));
  }

  @Test
  void theDangerQuestionsOwnEchoSaysNothing() {
    Chat chat = Chat.suspected();
    chat.send(
        new InterviewEvent.Overheard(
            chat.said("something about chest pain", true, List.of("chest pain"))));

    assertThat(chat.all(Directive.Raise.class)).isEmpty();
    assertThat(chat.says("no").spoken()).endsWith("ACKNOWLEDGE", "days");
  }

  @Test
  void wordsAsideWhileTheDangerQuestionIsOpenAreScreenedToo() {
    Chat words = Chat.suspected();
    words.send(new InterviewEvent.Overheard(words.said("i can't breathe", true, List.of())));
    assertThat(words.spoken()).endsWith("DANGER_WORDS");
    assertThat(words.all(Directive.Raise.class)).hasSize(2);

    Chat spotted = Chat.suspected();
    spotted.send(new InterviewEvent.Overheard(spotted.said("", false, List.of("overdose"))));
    assertThat(spotted.says("no").spoken()).containsExactly("DANGER_QUESTION", "DANGER_QUESTION");
  }

  @Test
  void aNoFromBeforeTheDangerQuestionDeniesNothing() {
    Chat chat = Chat.suspected().forget().early("no");
    assertThat(chat.all()).isEmpty();
    assertThat(chat.says("no").all(Directive.Deny.class)).hasSize(1);
  }

  @Test
  void whoTalksOnFromBeforeTheQuestionHasNotDeniedIt() {
    Chat chat = Chat.suspected();
    chat.send(new InterviewEvent.Early(chat.said("no", true, List.of()), true, false));
    assertThat(chat.flag().confirmed()).isTrue();
  }

  /** It may have come before the question's end: the silence after it is no danger by itself. */
  @Test
  void whoSaysSomethingHarmlessIntoTheQuestionIsAskedOnceMore() {
    Chat chat = Chat.suspected().forget();
    chat.send(aside(chat, "no", List.of("chest pain"))).send(new InterviewEvent.Silence(1));
    assertThat(chat.all(Directive.Raise.class)).isEmpty();
    assertThat(chat.spoken()).containsExactly("DANGER_QUESTION");

    chat.send(aside(chat, "no", List.of())).send(new InterviewEvent.Silence(2));
    assertThat(chat.flag().confirmed()).isTrue();
  }

  @Test
  void whoSaysYesOrNothingClearIntoTheQuestionIsNotAskedAgain() {
    Chat yes = Chat.suspected();
    yes.send(aside(yes, "yes", List.of())).send(new InterviewEvent.Silence(1));
    assertThat(yes.flag().confirmed()).isTrue();

    Chat mumbled = Chat.suspected();
    mumbled
        .send(new InterviewEvent.Overheard(mumbled.said("no", false, List.of())))
        .send(new InterviewEvent.Silence(1));
    assertThat(mumbled.flag().confirmed()).isTrue();
  }

  @Test
  void theEndOfThePromptBeforeDoesNotAskTwice() {
    Chat chat = Chat.suspected().forget();
    for (FixedPhrase last : List.of(FixedPhrase.DISCLOSURE, FixedPhrase.STEER_BACK)) {
      chat.send(new InterviewEvent.PromptDone(Optional.of(last)));
    }
    assertThat(chat.spoken()).isEmpty();
  }

  private static InterviewEvent aside(Chat chat, String words, List<String> spotted) {
    return new InterviewEvent.Overheard(chat.said(words, true, spotted));
  }
}
