package dev.intakeline.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
  private static final String SAMPLE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  void handsOnWhatItRead() {
    assertThat(TraceParent.read(SAMPLE).orElseThrow().header()).isEqualTo(SAMPLE);
  }

  @Test
  void readsALaterVersionAsFarAsItKnowsIt() {
    assertThat(TraceParent.read(SAMPLE.replaceFirst("00", "cc") + "-what-comes")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\nforged: line"
      })
  void takesNothingElseForAHeader(String header) {
    assertThat(TraceParent.read(header)).isEmpty();
  }

  @Test
  void takesNoPageForAHeader() {
    assertThat(TraceParent.read("cc" + SAMPLE.substring(2) + "-" + "x".repeat(200))).isEmpty();
  }

  @Test
  void beginsTracesOfTheirOwn() {
    SplittableRandom random = new SplittableRandom(1);
    TraceParent first = TraceParent.begin(random);

    assertThat(TraceParent.read(first.header())).contains(first);
    assertThat(TraceParent.begin(random).traceId()).isNotEqualTo(first.traceId());
  }

  @Test
  void isNeverMadeOfAnythingElse() {
    assertThatThrownBy(() -> new TraceParent("chest pain", "00f067aa0ba902b7", "01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("chest");
  }
}
