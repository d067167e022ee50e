package dev.intakeline.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.local.call.Scenarios;
import dev.intakeline.local.caller.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class PausedCallerTest {
  @Test
  void saysTheSameWithPausesOfOneLength() {
    Scenario shipped = Scenarios.named("pauses");

    Scenario played = new PausedCaller("rms", 2_000).plays(shipped);

    assertThat(played.voice()).isEqualTo("rms");
    assertThat(words(played))
        .contains("march |2000| third |2000| nineteen eighty two")
        .hasSameSizeAs(words(shipped));
    assertThat(new PausedCaller(shipped.voice(), 0).plays(shipped))
        .usingRecursiveComparison()
        .ignoringFields("cues")
        .isEqualTo(shipped);
  }

  private static List<String> words(Scenario scenario) {
    return scenario.cues().stream()
        .flatMap(cue -> cue.replies().stream())
        .map(Scenario.Reply::says)
        .toList();
  }
}
