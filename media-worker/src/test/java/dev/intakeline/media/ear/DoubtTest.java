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
    assertThat(settled(List.of(FAINT, CLEAR), heard(14_000, true, 6))).containsExactly(CLEAR);
  }

  @Test
  void aFaintHitBeyondTheAnswerCounts() {
    assertThat(settled(List.of(FAINT), heard(8_000, true, 6))).containsExactly(FAINT);
  }

  @Test
  void aFaintHitCountsWhereTheAnswerIsABeginningOrJustAboutFits() {
    assertThat(settled(List.of(FAINT), heard(14_000, false, 6))).containsExactly(FAINT);
    assertThat(settled(List.of(FAINT), heard(14_000, true, 5.9))).containsExactly(FAINT);
  }

  @Test
  void everyHitCountsWhereNoAnswerWasHeard() {
    assertThat(settled(List.of(FAINT), new Recognition.Rejected("yes", -3))).containsExactly(FAINT);
    assertThat(settled(List.of(FAINT), new Recognition.Nothing())).containsExactly(FAINT);
  }

  /** A caller who spells is waited for; the spotter made "ate the pills" of that silence. */
  @Test
  void aHitInTheSilenceAfterTheVoiceIsNobodys() {
    Recognition spelled = heard(14_000, true, 6);
    DangerHit silent = new DangerHit("ate the pills", 15_000, 40_000, true);

    assertThat(Doubt.settled(List.of(silent), spelled, 16_000)).isEmpty();
    assertThat(Doubt.settled(List.of(silent), new Recognition.Rejected("yes", -3), 16_000))
        .isEmpty();
    assertThat(Doubt.settled(List.of(silent), spelled, 28_000)).containsExactly(silent);
  }

  private static List<DangerHit> settled(List<DangerHit> hits, Recognition recognition) {
    return Doubt.settled(hits, recognition, 30_000);
  }

  private static Recognition heard(long end, boolean complete, double margin) {
    return new Recognition.Heard(
        "seven", List.of(new HeardWord("seven", 3_200, end)), complete, margin);
  }
}
