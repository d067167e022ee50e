package dev.intakeline.local.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.local.process.LaunchException;
import org.junit.jupiter.api.Test;

class WorkerPagesTest {
  private static final String PAGE =
      """
      # TYPE intakeline_audio_ticks_total counter
      intakeline_audio_ticks_late_total 3.0
      intakeline_audio_ticks_total 1.2345678E7
      """;

  @Test
  void readsTheValueOfTheVeryName() {
    assertThat(WorkerPages.value(PAGE, "intakeline_audio_ticks_total")).isEqualTo(12_345_678);
    assertThat(WorkerPages.value(PAGE, "intakeline_audio_ticks_late_total")).isEqualTo(3);
  }

  @Test
  void saysWhatIsNotTold() {
    assertThatThrownBy(() -> WorkerPages.value(PAGE, "intakeline_calls_held"))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("intakeline_calls_held");
  }
}
