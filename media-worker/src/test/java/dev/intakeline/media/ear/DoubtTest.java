package dev.intakeline.media.ear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.media.listen.DangerHit;
import dev.intakeline.media.listen.HeardWord;
import dev.intakeline.media.listen.Recognition;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtTest {
  private static final DangerHit FAINT = new DangerHit("chest pain", 4_000, 12_000, false);
  private static final DangerHit CLEAR = new DangerHit("chest pain", 4_000, 12_000, true);

  @Test
  void aFaintHitWithinAWholeAnswerThatFitsIsDropped() {
    assertThat(Doubt.settled(List.of(FAINT, CLEAR), heard(14_000, true, 6))).containsExactly(CLEAR);
  }

  @Test
  void aFaintHitBeyondTheAnswerCounts() {
    assertThat(Doubt.settled(List.of(FAINT), heard(8_000, true, 6))).containsExactly(FAINT);
  }

  @Test
  void aFaintHitCountsWhereTheAnswerIsABeginningOrJustAboutFits() {
    assertThat(Doubt.settled(List.of(FAINT), heard(14_000, false, 6))).containsExactly(FAINT);
    assertThat(Doubt.settled(List.of(FAINT), heard(14_000, true, 5.9))).containsExactly(FAINT);
  }

  @Test
  void everyHitCountsWhereNoAnswerWasHeard() {
    assertThat(Doubt.settled(List.of(FAINT), new Recognition.Rejected("yes", -3)))
        .containsExactly(FAINT);
    assertThat(Doubt.settled(List.of(FAINT), new Recognition.Nothing())).containsExactly(FAINT);
  }

  private static Recognition heard(long end, boolean complete, double margin) {
    return new Recognition.Heard(
        "seven", List.of(new HeardWord("seven", 3_200, end)), complete, margin);
  }
}
