package dev.intakeline.media.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MediaWorkerSettingsTest {
  @Test
  void callersMaySayNothingForSixSeconds() {
    assertThat(worker(Map.of()).silence()).isEqualTo(Duration.ofSeconds(6));
    assertThat(worker(Map.of("worker.silence", "PT2S")).silence()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void lessTimeThanAnAnswerNeedsIsRefused() {
    assertThatThrownBy(() -> worker(Map.of("worker.silence", "PT1.9S")))
        .hasRootCauseMessage("intakeline.worker.silence is PT1.9S: give 2 s (PT2S) or more");
  }

  private static MediaWorkerSettings.Worker worker(Map<String, String> given) {
    return new Binder(new MapConfigurationPropertySource(given))
        .bindOrCreate("worker", MediaWorkerSettings.Worker.class);
  }
}
