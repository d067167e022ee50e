package dev.intakeline.media.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.contracts.tools.Accepted;
import dev.intakeline.contracts.tools.RecordAnswer;
import dev.intakeline.media.call.Tools;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class McpCallToolsTest {
  private static final String WORDS = "since tuesday";

  @Test
  void anAnswerOfAnotherShapeIsOfNoUseAndNobodyReadsItsContents() {
    for (Object answer :
        List.of(
            Map.of("accepted", WORDS),
            Map.of("accepted", true, "value", WORDS),
            Map.of("accepted", true, "value", Map.of("kind", WORDS)),
            List.of(WORDS))) {
      assertThatThrownBy(() -> McpCallTools.result(answer, RecordAnswer.Result.class))
          .as("%s", answer)
          .isInstanceOf(Tools.UnusableAnswerException.class)
          .hasMessageNotContaining(WORDS)
          .hasNoCause()
          .isInstanceOfSatisfying(
              Tools.UnusableAnswerException.class,
              unusable -> assertThat(unusable.response()).as("for the record").contains(WORDS));
    }
  }

  @Test
  void anAnswerIsRead() {
    Map<String, Object> answer = Map.of("accepted", true);
    assertThat(McpCallTools.result(answer, RecordAnswer.Result.class).accepted()).isTrue();
    assertThat(McpCallTools.result(answer, Accepted.class).accepted()).isTrue();
  }

  /**
   * Else it would be asked again and again, and all that waits behind it be kept from the tools.
   */
  @Test
  void aRefusalThatStandsIsNotAskedAgain() {
    assertThat(refused("TOO_MANY_CALLS")).isInstanceOf(Tools.UnusableAnswerException.class);
    assertThat(refused("KEY_REUSED")).isInstanceOf(Tools.UnusableAnswerException.class);
    assertThat(refused("FAILED")).isInstanceOf(Tools.ToolUnavailableException.class);
    assertThat(refused("STALE_EPOCH"))
        .as("another epoch may be on its way")
        .isInstanceOf(Tools.ToolUnavailableException.class);
    assertThat(refused(WORDS))
        .isInstanceOf(Tools.ToolUnavailableException.class)
        .hasMessageNotContaining(WORDS);
  }

  @Test
  void aRefusalIsKeptForTheRecord() {
    String kept = "{\"refusal\":\"%s\"}";
    assertThat(McpCallTools.refused(Map.of("refusal", "KEY_REUSED")))
        .isInstanceOfSatisfying(
            Tools.UnusableAnswerException.class,
            stands -> assertThat(stands.response()).isEqualTo(kept.formatted("KEY_REUSED")));
    assertThat(McpCallTools.refused(Map.of("refusal", "FAILED")))
        .isInstanceOfSatisfying(
            Tools.ToolUnavailableException.class,
            mayPass -> assertThat(mayPass.response()).isEqualTo(kept.formatted("FAILED")));
  }

  private static RuntimeException refused(String refusal) {
    return McpCallTools.refused(Map.of("refusal", refusal, "detail", WORDS));
  }
}
