package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** "Are you still there?", then a value that is read back again: what a reply may be meant for. */
final class EarlyReadBackTest {
  private final Chat chat =
      Chat.atFirstQuestion(Plans.threeAndAFollowUp())
          .says("my knee")
          .says("1982-03-03")
          .send(new InterviewEvent.Silence(1))
          .forget();

  @Test
  void aNoThatComesBeforeTheValueIsHeardDeniesNothingAndThePromptGoesOn() {
    early("no", false);
    assertThat(chat.all()).isEmpty();

    assertThat(chat.says("no").spoken()).containsExactly("READ_BACK_DENIED", "born");
  }

  @Test
  void theValueIsReadBackOnceMoreWhereOurOwnDelayHasCutItOff() {
    early("no", true);

    assertThat(chat.spoken()).containsExactly("READ_BACK");
  }

  private void early(String words, boolean cutOff) {
    chat.send(new InterviewEvent.Early(chat.said(words, true, List.of()), false, cutOff));
  }
}
