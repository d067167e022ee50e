package dev.intakeline.contracts.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.safety.Shipped.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedFlagScreenTest {
  private static final RedFlagScreen SCREEN = RedFlagScreen.of(Shipped.RULES);
  private static final List<Sentence> TABLE = Shipped.sentences("/red-flags/written.csv");

  @Test
  void findsEveryDangerOfTheTableAndHardlyAnythingElse() {
    WrittenFigures figures = WrittenFigures.of(SCREEN, TABLE);
    System.out.println("Written red flags: " + figures);
    assertThat(figures.missed()).isEmpty();
    assertThat(figures.falseShare()).as(figures::toString).isLessThanOrEqualTo(0.05);
  }

  @Test
  void keepsWhatWasLearnedFromTheSentencesThatWereOnceHeldOut() {
    WrittenFigures figures = WrittenFigures.of(SCREEN, Shipped.sentences("/red-flags/tried.csv"));
    assertThat(figures.missed()).isEmpty();
    assertThat(figures.falseShare()).as(figures::toString).isLessThanOrEqualTo(0.05);
  }

  @Test
  void takesNoDangerAwayForWordsThatOnlyLookLikeThePastOrAnIdiom() {
    WrittenFigures figures =
        WrittenFigures.of(SCREEN, Shipped.sentences("/red-flags/overlooked.csv"));
    assertThat(figures.missed()).isEmpty();
    assertThat(figures.falseShare()).as(figures::toString).isZero();
  }

  @Test
  void namesTheRuleThatTheTableExpects() {
    assertThat(TABLE.stream().filter(Sentence::critical))
        .allSatisfy(
            sentence ->
                assertThat(SCREEN.inWords(sentence.words()))
                    .as(sentence.words())
                    .extracting(Finding::rule)
                    .contains(sentence.rule()));
  }

  @Test
  void saysWhichWordsItWasFoundIn() {
    assertThat(SCREEN.inWords("About three days, and I can't really breathe any more."))
        .containsExactly(new Finding("breathing", Severity.CRITICAL, "can't breathe", 5, 8));
  }

  @Test
  void whoHasNotLostMuchBloodIsInNoDanger() {
    assertThat(
            List.of(
                "i haven't lost a lot of blood",
                "no i have not lost a lot of blood",
                "i don't think i lost a lot of blood"))
        .allSatisfy(words -> assertThat(SCREEN.inWords(words)).as(words).isEmpty());
    assertThat(
            List.of(
                "i have lost a lot of blood",
                "i have not slept and lost a lot of blood",
                "i haven't lost the chest pain",
                "i have never lost a lot of blood like this"))
        .allSatisfy(words -> assertThat(SCREEN.inWords(words)).as(words).hasSize(1));
  }

  @Test
  void whomAThreatIsAgainstMatters() {
    assertThat(SCREEN.inWords("i am going to kill her")).hasSize(1);
    assertThat(SCREEN.inWords("this traffic is going to kill me")).isEmpty();
  }

  @Test
  void aLanguageWithoutGrammarIsComparedWordByWordAndTakesNothingAway() {
    RuleSet rules =
        new RuleSet(
            "notruf",
            "1",
            "de-DE",
            List.of(
                new PhraseRule(
                    "brust",
                    Severity.CRITICAL,
                    "Brustschmerzen",
                    List.of("schmerzen in der brust"))),
            List.of());
    assertThat(RedFlagScreen.inWords(rules, "Ich habe Schmerzen in der Brust")).hasSize(1);
    assertThat(RedFlagScreen.inWords(rules, "Keine Schmerzen in der Brust")).hasSize(1);
    assertThat(RedFlagScreen.inWords(rules, "Schmerzen im Knie")).isEmpty();
  }
}
