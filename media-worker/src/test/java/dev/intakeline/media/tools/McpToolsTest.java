package dev.intakeline.media.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.secrets.CallTokens;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class McpToolsTest {
  @Test
  void tokensOutliveTheCallByMinutes() {
    Duration call = Duration.ofMinutes(30);
    assertThat(McpTools.life(call)).isBetween(call.plusMinutes(2), call.plusMinutes(10));
    assertThat(McpTools.life(Duration.ofHours(3))).isEqualTo(CallTokens.LIFE_MAX);
  }
}
