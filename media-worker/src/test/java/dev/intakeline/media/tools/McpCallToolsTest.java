package dev.intakeline.media.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
      assertThatThrownBy(() -> McpCallTools.result(answer))
          .as("%s", answer)
          .isInstanceOf(Tools.UnusableAnswerException.class)
          .hasMessageNotContaining(WORDS)
          .hasNoCause();
    }
  }

  @Test
  void anAnswerIsRead() {
    assertThat(McpCallTools.result(Map.of("accepted", true)).accepted()).isTrue();
  }
}
