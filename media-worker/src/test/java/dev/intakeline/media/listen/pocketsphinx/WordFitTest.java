package dev.intakeline.media.listen.pocketsphinx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordFitTest {
  private static final Segment SILENCE = new Segment("<sil>", 0, 10, -900, 0);
  private static final Segment TWO = new Segment("two", 10, 20, -100, 0);
  private static final Segment DAYS = new Segment("days", 20, 30, -300, 0);
  private static final List<Segment> GRAMMAR =
      List.of(SILENCE, TWO, DAYS, new Segment("__end__", 30, 40, -900, 0));

  @Test
  void comparesOnlyWhereWordsAre() {
    Fit fit = Fit.of(GRAMMAR, List.of(new Segment("SIL", 0, 10, 0, 0), phone(10, 40, -150)));
    assertThat(fit.words()).isEqualTo((-400 + 100) / 20.0);
    assertThat(fit.lastWord()).isEqualTo((-300 + 50) / 10.0);
  }

  @Test
  void endsWherePhonesEnd() {
    Fit fit = Fit.of(GRAMMAR, List.of(phone(0, 25, -50)));
    assertThat(fit.words()).isEqualTo((-100 - 150 + 30) / 15.0);
  }

  @Test
  void takesAMissingLoopForAPerfectFit() {
    assertThat(Fit.of(GRAMMAR, List.of()).words()).isZero();
  }

  private static Segment phone(int start, int end, int score) {
    return new Segment("AA", start, end, score, 0);
  }
}
