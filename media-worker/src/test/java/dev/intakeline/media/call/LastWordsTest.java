package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.media.interview.InterviewEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LastWordsTest {
  private static final InterviewEvent DONE =
      new InterviewEvent.PromptDone(Optional.of(FixedPhrase.DISCLOSURE));

  private int finished;
  private int drains;
  private final LastWords lastWords = new LastWords(() -> finished++, () -> drains++);

  @Test
  void whoIsSpeakingIsHeardFirst() {
    lastWords.before(DONE, 1_000);
    assertThat(lastWords.due(1_000, true)).isEmpty();
    assertThat(lastWords.due(2_000, true)).isEmpty();
    assertThat(finished).isZero();

    assertThat(lastWords.due(2_100, false)).as("heard to the end, not yet understood").isEmpty();
    assertThat(finished).isEqualTo(1);
    assertThat(drains).isEqualTo(1);
    lastWords.drained();
    assertThat(lastWords.due(2_150, false)).contains(DONE);
    assertThat(lastWords.due(2_160, false)).as("told once").isEmpty();
    assertThat(lastWords.deadlineMs()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void whoGoesOnIsHeardSoFarAfterASecondAndAHalf() {
    lastWords.before(DONE, 1_000);
    assertThat(lastWords.deadlineMs()).isEqualTo(2_500);
    assertThat(lastWords.due(2_499, true)).isEmpty();
    assertThat(finished).isZero();

    assertThat(lastWords.due(2_500, true)).isEmpty();
    assertThat(finished).isEqualTo(1);
    lastWords.drained();
    assertThat(lastWords.due(2_510, true)).contains(DONE);
  }

  @Test
  void anEarThatIsStuckIsNotWaitedFor() {
    lastWords.before(DONE, 1_000);
    assertThat(lastWords.due(1_000, false)).isEmpty();
    assertThat(lastWords.deadlineMs()).isEqualTo(1_700);

    assertThat(lastWords.due(1_699, false)).isEmpty();
    assertThat(lastWords.due(1_700, false)).contains(DONE);
  }

  @Test
  void thePromptThatIsOverIsNoNewsWhereAnotherWasOrdered() {
    lastWords.before(DONE, 1_000);
    assertThat(lastWords.due(1_100, true)).isEmpty();
    lastWords.forgetPrompt();

    assertThat(lastWords.due(2_600, true)).isEmpty();
    assertThat(finished).as("what is being said may answer the other").isZero();
    assertThat(lastWords.deadlineMs()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void anotherPromptsEndWaitsForTheEarAnew() {
    lastWords.before(DONE, 1_000);
    assertThat(lastWords.due(1_000, false)).isEmpty();
    lastWords.forgetPrompt();
    InterviewEvent other = new InterviewEvent.PromptDone(Optional.of(FixedPhrase.TIME_IS_UP));
    lastWords.before(other, 1_200);
    assertThat(lastWords.due(1_200, false)).isEmpty();
    lastWords.drained();
    assertThat(lastWords.due(1_210, false)).as("that was the first one's").isEmpty();
    lastWords.drained();

    assertThat(lastWords.due(1_220, false)).contains(other);
  }

  @Test
  void whoLeftHasLeftWhateverIsSaid() {
    lastWords.ofWhoLeft(1_000);
    lastWords.forgetPrompt();
    assertThat(lastWords.due(1_010, false)).isEmpty();
    lastWords.drained();

    assertThat(lastWords.due(1_020, false)).contains(new InterviewEvent.CalleeLeft());
    assertThat(finished).as("the end of the call finishes it").isZero();
  }
}
