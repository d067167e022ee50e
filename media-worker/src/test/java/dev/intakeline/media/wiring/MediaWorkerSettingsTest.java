package dev.intakeline.media.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MediaWorkerSettingsTest {
  @Test
  void callersMaySayNothingForSixSeconds() {
    assertThat(worker(Map.of()).silence()).isEqualTo(Duration.ofSeconds(6));
    assertThat(worker(Map.of("worker.silence", "PT2S")).silence()).isEqualTo(Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1.9S", "PT9M0.1S"})
  void lessThanAnAnswerNeedsAndMoreThanACallHasIsRefused(String silence) {
    assertThatThrownBy(() -> worker(Map.of("worker.silence", silence)))
        .hasRootCauseMessage(
            "intakeline.worker.silence is " + silence + ": give 2 s to 9 min (PT2S to PT9M)");
  }

  private static MediaWorkerSettings.Worker worker(Map<String, String> given) {
    return new Binder(new MapConfigurationPropertySource(given))
        .bindOrCreate("worker", MediaWorkerSettings.Worker.class);
  }
}
