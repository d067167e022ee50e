package dev.intakeline.workflows.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallCommand;
import org.junit.jupiter.api.Test;

class CommandBoxTest {
  private static final CallCommand TAKE_OVER = new CallCommand.TakeOver("t1");
  private static final CallCommand TRANSFER = new CallCommand.Transfer("t2");
  private final CommandBox box = new CommandBox();

  @Test
  void takesEachIdOnce() {
    assertThat(box.issue(TAKE_OVER)).isTrue();
    assertThat(box.issue(TAKE_OVER)).isFalse();
    assertThat(box.unseen()).containsExactly(TAKE_OVER);
  }

  @Test
  void repeatsACommandUntilALaterReportShowsThatItsAnswerArrived() {
    box.issue(TAKE_OVER);
    assertThat(box.answerTo(3)).containsExactly(TAKE_OVER);
    box.issue(TRANSFER);
    assertThat(box.answerTo(3)).containsExactly(TAKE_OVER, TRANSFER);
    assertThat(box.answerTo(4)).isEmpty();
  }

  @Test
  void forgetsWhatAPushDelivered() {
    box.issue(TAKE_OVER);
    box.issue(TRANSFER);
    box.seen("t1");
    box.seen("unknown");
    assertThat(box.answerTo(1)).containsExactly(TRANSFER);
  }

  @Test
  void tellsANewHostEverythingAgain() {
    box.issue(TAKE_OVER);
    box.answerTo(7);
    box.seen("t1");
    box.newHost();
    assertThat(box.answerTo(1)).containsExactly(TAKE_OVER);
    assertThat(box.answerTo(2)).isEmpty();
  }
}
