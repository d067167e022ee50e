package dev.intakeline.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.tools.RecordAnswer;
import dev.intakeline.contracts.tools.Refusal;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.registry.tool.ToolEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ToolServer.class)
class RecordAnswerIT {
  private final RunningTools tools;

  RecordAnswerIT(RunningTools tools) {
    this.tools = tools;
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

  @Test
  void saysWhyAValueDoesNotFit() {
    try (ToolClient client = tools.client(tools.newCall(), Epoch.FIRST)) {
      assertThat(problem(client, "k1", "days", new AnswerValue.IntegerAnswer(366)))
          .isEqualTo("TOO_HIGH");
      assertThat(problem(client, "k2", "days", new AnswerValue.BooleanAnswer(true)))
          .isEqualTo("WRONG_KIND");
      assertThat(problem(client, "k3", "nothing", new AnswerValue.BooleanAnswer(true)))
          .isEqualTo("UNKNOWN_ITEM");
    }
  }

  @Test
  void givesTheSameAnswerForTheSameKey() {
    CallRef call = tools.newCall();
    RecordAnswer arguments = Samples.days("k1", 3);
    try (ToolClient client = tools.client(call, Epoch.FIRST)) {
      ToolClient.Reply first = client.call("id-1", ToolNames.RECORD_ANSWER, arguments);
      ToolClient.Reply again = client.call("id-2", ToolNames.RECORD_ANSWER, arguments);

      assertThat(again).isEqualTo(first);
    }
    assertThat(tools.registry().toolAudit().of(call))
        .extracting(ToolEntry::id, ToolEntry::key, ToolEntry::repeated)
        .containsExactly(tuple("id-1", "k1", false), tuple("id-2", "k1", true));
  }

  @Test
  void answersOnceWhereAKeyComesTwiceAtOnce() throws Exception {
    CallRef call = tools.newCall();
    Callable<ToolClient.Reply> asking =
        () -> {
          try (ToolClient client = tools.client(call, Epoch.FIRST)) {
            return client.call("id-1", ToolNames.RECORD_ANSWER, Samples.days("k1", 3));
          }
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ToolClient.Reply>> replies =
          threads.invokeAll(List.of(asking, asking, asking, asking));

      assertThat(replies).allSatisfy(reply -> assertThat(reply.resultNow().ok()).isTrue());
    }
    assertThat(tools.registry().toolAudit().of(call))
        .filteredOn(entry -> !entry.repeated())
        .hasSize(1);
    assertThat(tools.registry().toolAudit().firstBroken(call)).isEmpty();
  }

  @Test
  void refusesAKeyThatWasUsedForOtherArguments() {
    try (ToolClient client = tools.client(tools.newCall(), Epoch.FIRST)) {
      client.call("id-1", ToolNames.RECORD_ANSWER, Samples.days("k1", 3));

      assertThat(client.call("id-2", ToolNames.RECORD_ANSWER, Samples.days("k1", 4)).refusal())
          .isEqualTo(Refusal.KEY_REUSED);
    }
  }

  @Test
  void takesAKeyThatIsTooLongForTheRecord() {
    CallRef call = tools.newCall();
    String key = "k/".repeat(100);
    try (ToolClient client = tools.client(call, Epoch.FIRST)) {
      client.call("id-1", ToolNames.RECORD_ANSWER, Samples.days(key, 3));

      assertThat(client.call("id-2", ToolNames.RECORD_ANSWER, Samples.days(key, 4)).refusal())
          .isEqualTo(Refusal.KEY_REUSED);
    }
  }

  private static String problem(ToolClient client, String key, String linkId, AnswerValue value) {
    RecordAnswer.Result result =
        client
            .call("id-" + key, ToolNames.RECORD_ANSWER, Samples.answer(key, linkId, value))
            .as(RecordAnswer.Result.class);
    assertThat(result.accepted()).isFalse();
    return result.problem().orElseThrow();
  }

  private static AnswerValue answer(
      ToolClient client, String key, String linkId, AnswerValue value) {
    return client
        .call("id-" + key, ToolNames.RECORD_ANSWER, Samples.answer(key, linkId, value))
        .as(RecordAnswer.Result.class)
        .value()
        .orElseThrow();
  }
}
