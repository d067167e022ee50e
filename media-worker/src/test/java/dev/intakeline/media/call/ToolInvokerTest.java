package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.AnswerCheck;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.tools.RecordAnswer;
import dev.intakeline.media.interview.Plans;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ToolInvokerTest {
  private static final Item DAYS = Plans.twoQuestions().items().get(1);
  private static final AnswerValue THREE = new AnswerValue.IntegerAnswer(3);

  @Test
  void whatAToolMakesOfAValueIsCheckedToo() {
    assertThat(accepted(new AnswerValue.IntegerAnswer(900)))
        .isInstanceOf(AnswerCheck.DoesNotFit.class);
    assertThat(accepted(new AnswerValue.TextAnswer("three")))
        .isInstanceOf(AnswerCheck.DoesNotFit.class);
    assertThat(accepted(new AnswerValue.IntegerAnswer(4)))
        .isEqualTo(new AnswerCheck.Fits(new AnswerValue.IntegerAnswer(4)));
  }

  @Test
  void aToolThatAcceptsWithoutAValueAcceptsWhatWasSent() {
    assertThat(
            ToolInvoker.verdict(
                DAYS, THREE, new RecordAnswer.Result(true, Optional.empty(), Optional.empty())))
        .isEqualTo(new AnswerCheck.Fits(THREE));
  }

  private static AnswerCheck.Verdict accepted(AnswerValue made) {
    return ToolInvoker.verdict(
        DAYS, THREE, new RecordAnswer.Result(true, Optional.of(made), Optional.empty()));
  }
}
