package dev.intakeline.local.report;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The check itself. */
class SplitSilencesTest {
  private static final DemoReport.Turn WHOLE =
      turn(
          "uplink",
          "endpointing",
          "transcript",
          "think",
          "synthesis",
          "playout",
          "downlink",
          "unexplained");

  @Test
  void letsATurnLackWhatWasNotMeasured() {
    assertThatCode(
            () ->
                SplitSilences.assertSplit(
                    List.of(WHOLE, turn("endpointing", "think", "unexplained"), turn())))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesStagesInAnotherOrderOrOfAnotherName() {
    assertThatThrownBy(
            () -> SplitSilences.assertSplit(List.of(WHOLE, turn("think", "endpointing"))))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> SplitSilences.assertSplit(List.of(WHOLE, turn("network"))))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void refusesACallWithoutAWholeSilence() {
    assertThatThrownBy(() -> SplitSilences.assertSplit(List.of(turn("think", "unexplained"))))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void refusesStagesThatDoNotMakeUpTheSilence() {
    DemoReport.Turn short60 =
        new DemoReport.Turn("q", "boolean", Optional.of(160.0), turn("think").segments());

    assertThatThrownBy(() -> SplitSilences.assertSplit(List.of(WHOLE, short60)))
        .isInstanceOf(AssertionError.class);
  }

  /** Each stage lasts for 100 ms. */
  private static DemoReport.Turn turn(String... stages) {
    return new DemoReport.Turn(
        "q",
        "boolean",
        Optional.of(stages.length * 100.0),
        List.of(stages).stream().map(name -> new DemoReport.Segment(name, 100)).toList());
  }
}
