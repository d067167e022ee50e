package dev.intakeline.media.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long callers may say nothing. */
final class PatienceTest {
  private static final Duration PATIENT = Duration.ofSeconds(20);

  private final Chat chat =
      new Chat(Plans.plan(Plans.threeAndAFollowUp(), PATIENT), InterviewState.INITIAL)
          .send(new InterviewEvent.CalleeArrived());

  @Test
  void everyQuestionWaitsAsLongAsThePlanSays() {
    for (String answer : List.of("yes", "yes", "yes", "my knee", "1982-03-03", "yes")) {
      assertThat(chat.listening().silence()).as(chat.listening().name()).isEqualTo(PATIENT);
      chat.says(answer);
    }
    assertThat(chat.listening().name()).isEqualTo("hurts");
    assertThat(chat.listening().silence()).isEqualTo(PATIENT);
  }

  /** Who says nothing there may not be able to: no patience puts off that people are told. */
  @Test
  void whetherACallerIsInDangerIsNotWaitedForAnyLonger() {
    chat.says("yes").says("yes").says("yes").heard("my knee", true, List.of("chest pain"));

    assertThat(chat.listening().name()).isEqualTo("danger");
    assertThat(chat.listening().silence()).isEqualTo(Duration.ofSeconds(4));
  }
}
