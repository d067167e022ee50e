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

  /** "Nearly every day" comes close to "barely breathe". */
  @Test
  void aClearHitIsDroppedWhereEachOfItsWordsFitsSurely() {
    assertThat(settled(List.of(CLEAR), heard(14_000, true, 10))).isEmpty();
    assertThat(settled(List.of(CLEAR), heard(14_000, false, 10))).isEmpty();
    assertThat(settled(List.of(CLEAR), heard(14_000, true, 9.9))).containsExactly(CLEAR);
    assertThat(settled(List.of(CLEAR), words(word(3_200, 9_000, 20), word(9_000, 14_000, 9))))
        .containsExactly(CLEAR);
    assertThat(settled(List.of(CLEAR), words(word(3_200, 13_000, 20), word(13_000, 20_000, 9))))
        .isEmpty();
  }

  @Test
  void aHitBetweenWordsCounts() {
    assertThat(
            settled(List.of(FAINT, CLEAR), words(word(1_000, 6_500, 20), word(11_000, 14_000, 20))))
        .containsExactly(FAINT, CLEAR);
  }

  @Test
  void aHitThatBeginsBeforeTheAnswerCounts() {
    assertThat(settled(List.of(FAINT, CLEAR), words(word(7_300, 14_000, 20))))
        .containsExactly(FAINT, CLEAR);
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
    assertThat(settled(List.of(FAINT), new Recognition.Rejected("yes", -3, false)))
        .containsExactly(FAINT);
    assertThat(settled(List.of(FAINT), new Recognition.Nothing())).containsExactly(FAINT);
  }

  /** A caller who spells is waited for; the spotter made "ate the pills" of that silence. */
  @Test
  void aHitInTheSilenceAfterTheVoiceIsNobodys() {
    Recognition spelled = heard(14_000, true, 6);
    DangerHit silent = new DangerHit("ate the pills", 15_000, 40_000, true);

    assertThat(Doubt.settled(List.of(silent), spelled, 16_000)).isEmpty();
    assertThat(Doubt.settled(List.of(silent), new Recognition.Rejected("yes", -3, false), 16_000))
        .isEmpty();
    assertThat(Doubt.settled(List.of(silent), spelled, 28_000)).containsExactly(silent);
  }

  private static List<DangerHit> settled(List<DangerHit> hits, Recognition recognition) {
    return Doubt.settled(hits, recognition, 30_000);
  }

  private static HeardWord word(long start, long end, double margin) {
    return new HeardWord("seven", start, end, margin);
  }

  private static Recognition words(HeardWord... words) {
    return new Recognition.Heard("seven", List.of(words), true, Doubt.FITS_WELL);
  }

  private static Recognition heard(long end, boolean complete, double margin) {
    return new Recognition.Heard(
        "seven", List.of(new HeardWord("seven", 3_200, end, margin)), complete, margin);
  }
}
