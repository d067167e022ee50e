package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.tools.EndCall;
import dev.intakeline.contracts.tools.FlagConcern;
import dev.intakeline.contracts.tools.RecordAnswer;
import dev.intakeline.contracts.tools.RequestHuman;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every door to the tools keeps where nobody answers behind it: no caller waits, and nobody
 * reads in a log what was said. What tools answer is the tool server's, see {@code McpToolsIT}.
 */
public abstract class ToolsContract {
  private static final CallRef CALL = new CallRef(new TenantId("clinic"), new CallId("call-0001"));
  private static final UtteranceId UTTERANCE = new UtteranceId("c1");
  private static final String WORDS = "since tuesday";

  /** Tools that can't be reached, or take a request and never answer it. */
  protected abstract Tools away();

  @Test
  @Timeout(30)
  void opensAndFailsOnlyWhenAToolIsCalled() {
    try (Tools.CallTools hosting = away().open(CALL, Epoch.FIRST, Duration.ofMinutes(30))) {
      assertThatThrownBy(() -> hosting.recordAnswer("e1-t1", answer()))
          .isInstanceOf(Tools.ToolUnavailableException.class)
          .hasMessageNotContaining(WORDS);
      assertThatThrownBy(() -> hosting.requestHuman("e1-t2", new RequestHuman("k2", UTTERANCE)))
          .isInstanceOf(Tools.ToolUnavailableException.class);
      assertThatThrownBy(
              () -> hosting.flagConcern("e1-t3", new FlagConcern("k3", UTTERANCE, "rule 1")))
          .isInstanceOf(Tools.ToolUnavailableException.class);
      assertThatThrownBy(() -> hosting.endCall("e1-t4", new EndCall("k4", CallOutcome.COMPLETED)))
          .isInstanceOf(Tools.ToolUnavailableException.class);
    }
  }

  @Test
  @Timeout(30)
  void failsAgainWhereItFailedBefore() {
    try (Tools.CallTools hosting = away().open(CALL, Epoch.FIRST, Duration.ofMinutes(30))) {
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> hosting.recordAnswer("e1-t1", answer()))
            .isInstanceOf(Tools.ToolUnavailableException.class);
      }
    }
  }

  @Test
  @Timeout(30)
  @SuppressWarnings("try")
  void closesTwiceWithoutWaiting() {
    Tools.CallTools hosting = away().open(CALL, Epoch.FIRST, Duration.ofMinutes(30));
    hosting.close();
    hosting.close();
  }

  private static RecordAnswer answer() {
    return new RecordAnswer(
        "k1", new LinkId("days"), UTTERANCE, WORDS, new AnswerValue.IntegerAnswer(3));
  }
}
