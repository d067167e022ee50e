package dev.intakeline.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.tools.Refusal;
import dev.intakeline.contracts.tools.RequestHuman;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.contracts.tools.ToolProtocol;
import dev.intakeline.contracts.transcript.UtteranceId;
import dev.intakeline.registry.tool.ToolEntry;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ToolServer.class)
class RefusalsIT {
  private static final Map<String, Object> NAMED = Map.of(ToolProtocol.TOOL_CALL_ID, "id-1");

  private final RunningTools tools;

  RefusalsIT(RunningTools tools) {
    this.tools = tools;
  }

  @Test
  void refusesAHostThatWasReplaced() {
    CallRef call = tools.newCall();
    try (ToolClient old = tools.client(call, Epoch.FIRST);
        ToolClient current = tools.client(call, Epoch.FIRST.next())) {
      current.call("e2-t1", ToolNames.RECORD_ANSWER, Samples.days("k1", 3));

      assertThat(old.call("e1-t1", ToolNames.RECORD_ANSWER, Samples.days("k2", 4)).refusal())
          .isEqualTo(Refusal.STALE_EPOCH);
      assertThat(current.call("e2-t2", ToolNames.RECORD_ANSWER, Samples.days("k2", 5)).ok())
          .as("the key is still free")
          .isTrue();
    }
    assertThat(tools.registry().toolAudit().of(call))
        .extracting(ToolEntry::ok)
        .containsExactly(true, false, true);
  }

  @Test
  void refusesAHostOnceItsSuccessorHasASession() {
    CallRef call = tools.newCall();
    try (ToolClient old = tools.client(call, Epoch.FIRST);
        ToolClient current = tools.client(call, Epoch.FIRST.next())) {
      assertThat(old.call("e1-t1", ToolNames.RECORD_ANSWER, Samples.days("k1", 3)).ok()).isTrue();

      assertThat(current.tools()).isNotEmpty();

      assertThat(old.call("e1-t2", ToolNames.RECORD_ANSWER, Samples.days("k2", 4)).refusal())
          .isEqualTo(Refusal.STALE_EPOCH);
    }
  }

  @Test
  void refusesEverybodyOnceTheCallIsOver() {
    CallRef call = tools.newCall();
    try (ToolClient host = tools.client(call, Epoch.FIRST);
        ToolClient next = tools.client(call, Epoch.FIRST.next())) {
      assertThat(host.call("e1-t1", ToolNames.RECORD_ANSWER, Samples.days("k1", 3)).ok()).isTrue();

      tools.registry().epochs().end(call);

      for (ToolClient client : List.of(host, next)) {
        assertThat(client.call("late", ToolNames.RECORD_ANSWER, Samples.days("k2", 4)).refusal())
            .isEqualTo(Refusal.STALE_EPOCH);
      }
    }
  }

  @Test
  void knowsNoCallOfAnotherTenant() {
    CallId call = tools.newCall().call();
    CallRef foreign = new CallRef(RunningTools.OTHER_TENANT, call);
    try (ToolClient client = tools.client(foreign, Epoch.FIRST)) {
      assertThat(client.call("id-1", ToolNames.RECORD_ANSWER, Samples.days("k1", 3)).refusal())
          .isEqualTo(Refusal.UNKNOWN_CALL);
    }
    assertThat(tools.registry().toolAudit().of(foreign)).isEmpty();
  }

  @Test
  void wantsToKnowTheCallsId() {
    try (ToolClient client = tools.client(tools.newCall(), Epoch.FIRST)) {
      Map<String, Object> arguments = ToolClient.map(Samples.days("k1", 3));

      assertThat(client.send(ToolNames.RECORD_ANSWER, arguments, Map.of()).refusal())
          .isEqualTo(Refusal.NO_CALL_ID);
      assertThat(
              client
                  .send(
                      ToolNames.RECORD_ANSWER,
                      arguments,
                      Map.of(ToolProtocol.TOOL_CALL_ID, "two words"))
                  .refusal())
          .isEqualTo(Refusal.NO_CALL_ID);
    }
  }

  @Test
  void refusesArgumentsThatDoNotFitTheSchemaAndPutsThemOnTheRecord() {
    CallRef call = tools.newCall();
    Map<String, Object> arguments = ToolClient.map(Samples.days("k1", 3));
    try (ToolClient client = tools.client(call, Epoch.FIRST)) {
      assertThat(client.send(ToolNames.RECORD_ANSWER, Map.of(), NAMED).refusal())
          .isEqualTo(Refusal.BAD_ARGUMENTS);
      assertThat(
              client
                  .send(ToolNames.RECORD_ANSWER, with(arguments, "tenant", "other"), NAMED)
                  .refusal())
          .isEqualTo(Refusal.BAD_ARGUMENTS);
      assertThat(
              client
                  .send(ToolNames.RECORD_ANSWER, with(arguments, "linkId", "a b"), NAMED)
                  .refusal())
          .isEqualTo(Refusal.BAD_ARGUMENTS);
      assertThat(
              client
                  .send(ToolNames.SEARCH_KNOWLEDGE, Map.of("query", "x", "limit", 6), NAMED)
                  .refusal())
          .isEqualTo(Refusal.BAD_ARGUMENTS);
    }
    assertThat(tools.registry().toolAudit().of(call)).hasSize(4).noneMatch(ToolEntry::ok);
  }

  @ParameterizedTest
  @CsvSource({
    "date, 2026-02-30",
    "date, tomorrow",
    "integer, 3000000000",
    "integer, 1e999999999",
    "decimal, 1e999999999",
    "decimal, 1e-999999999",
    "secret, 1"
  })
  void refusesValuesThatMeanNothingAndQuotesNone(String type, String value) {
    Map<String, Object> arguments =
        with(
            ToolClient.map(Samples.days("k1", 3)),
            "value",
            Map.of("type", type, "value", number(value)));
    try (ToolClient client = tools.client(tools.newCall(), Epoch.FIRST)) {
      ToolClient.Reply reply = client.send(ToolNames.RECORD_ANSWER, arguments, NAMED);

      assertThat(reply.json()).doesNotContain(value, "secret", "what was said");
      assertThat(reply.ok() ? reply.json() : reply.refusal().name())
          .matches("BAD_ARGUMENTS|.*\"accepted\":false.*");
    }
  }

  @Test
  void refusesOversizedArguments() {
    Map<String, Object> arguments =
        with(ToolClient.map(Samples.days("k1", 3)), "words", "x".repeat(70_000));
    CallRef call = tools.newCall();
    try (ToolClient client = tools.client(call, Epoch.FIRST)) {
      assertThatThrownBy(() -> client.send(ToolNames.RECORD_ANSWER, arguments, NAMED))
          .hasMessageContaining("413");
    }
    assertThat(tools.registry().toolAudit().of(call)).isEmpty();
  }

  @Test
  void knowsNoOtherTools() {
    try (ToolClient client = tools.client(tools.newCall(), Epoch.FIRST)) {
      assertThatThrownBy(() -> client.send("drop_tables", Map.of(), NAMED))
          .hasMessageContaining("Unknown tool");
    }
  }

  @Test
  void refusesAToolThatIsCalledTooOftenAndOthersNot() {
    CallRef call = tools.newCall();
    UtteranceId utterance = new UtteranceId("c1");
    try (ToolClient client = tools.client(call, Epoch.FIRST)) {
      for (int i = 0; i < 20; i++) {
        assertThat(
                client
                    .call("id-" + i, ToolNames.REQUEST_HUMAN, new RequestHuman("k" + i, utterance))
                    .ok())
            .isTrue();
      }

      assertThat(
              client
                  .call("id-20", ToolNames.REQUEST_HUMAN, new RequestHuman("k20", utterance))
                  .refusal())
          .isEqualTo(Refusal.TOO_MANY_CALLS);
      assertThat(client.call("id-21", ToolNames.RECORD_ANSWER, Samples.days("k", 3)).ok()).isTrue();
    }
  }

  private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
    Map<String, Object> changed = new HashMap<>(map);
    changed.put(name, value);
    return changed;
  }

  private static Object number(String value) {
    return value.matches("[0-9].*e.*|[0-9]+") ? new BigDecimal(value) : value;
  }
}
