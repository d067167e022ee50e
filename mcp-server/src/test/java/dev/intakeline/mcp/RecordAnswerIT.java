package dev.intakeline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.tools.RecordAnswer;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordAnswerIT {
  private RunningTools tools;

  @BeforeAll
  void start() throws IOException {
    tools = RunningTools.start();
  }

  @AfterAll
  void stop() throws IOException {
    tools.close();
  }

  @Test
  void givesAValueItsNormalForm() {
    CallRef call = tools.newCall();
    try (ToolClient client = tools.client(call, Epoch.FIRST)) {
      assertThat(answer(client, "k1", "days", new AnswerValue.DecimalAnswer(new BigDecimal("3.0"))))
          .isEqualTo(new AnswerValue.IntegerAnswer(3));
      assertThat(
              answer(
                  client,
                  "k2",
                  "temperature",
                  new AnswerValue.DecimalAnswer(new BigDecimal("38.1234567890123456"))))
          .isEqualTo(new AnswerValue.DecimalAnswer(new BigDecimal("38.1234567890123456")));
      assertThat(
              answer(client, "k3", "since", new AnswerValue.DateAnswer(LocalDate.of(2026, 11, 20))))
          .isEqualTo(new AnswerValue.DateAnswer(LocalDate.of(2026, 11, 20)));
      assertThat(answer(client, "k4", "fever", new AnswerValue.BooleanAnswer(true)))
          .isEqualTo(new AnswerValue.BooleanAnswer(true));
      assertThat(answer(client, "k5", "story", new AnswerValue.TextAnswer(" two   words ")))
          .isEqualTo(new AnswerValue.TextAnswer("two words"));
    }
  }

  private static AnswerValue answer(
      ToolClient client, String key, String linkId, AnswerValue value) {
    return client
        .call("id-" + key, ToolNames.RECORD_ANSWER, arguments(key, linkId, value))
        .as(RecordAnswer.Result.class)
        .value()
        .orElseThrow();
  }

  private static RecordAnswer arguments(String key, String linkId, AnswerValue value) {
    return new RecordAnswer(key, new LinkId(linkId), new UtteranceId("c1"), "what was said", value);
  }
}
