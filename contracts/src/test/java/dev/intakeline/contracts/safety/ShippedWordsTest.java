package dev.intakeline.contracts.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ShippedWordsTest {
  private static final int LENGTH_MAX = 160;

  @Test
  void dangerWordsNameTheEmergencyNumber() {
    assertThat(Shipped.WORDS.text(FixedPhrase.DANGER_WORDS)).contains("nine one one");
    assertThat(Shipped.WORDS.text(FixedPhrase.ESCALATION_UNANSWERED)).contains("nine one one");
  }

  @Test
  void placesAreFilledIn() {
    assertThat(Shipped.WORDS.text(FixedPhrase.READ_BACK, "value", "three days"))
        .isEqualTo("I have three days. Is that right?");
    assertThat(Shipped.WORDS.texts().get(FixedPhrase.IDENTITY_QUESTION)).contains("{name}");
    assertThat(Shipped.WORDS.texts().get(FixedPhrase.DANGER_QUESTION)).contains("{concern}");
    assertThat(Shipped.WORDS.texts().get(FixedPhrase.DISCLOSURE)).contains("{organisation}");
  }

  @Test
  void anEchoOfAQuestionOfOursConfirmsNothing() {
    List<FixedPhrase> questions =
        List.of(
            FixedPhrase.READ_BACK,
            FixedPhrase.DANGER_QUESTION,
            FixedPhrase.CONSENT_QUESTION,
            FixedPhrase.RECORDING_QUESTION,
            FixedPhrase.IDENTITY_QUESTION);
    assertThat(questions)
        .allSatisfy(
            phrase ->
                assertThat(
                        List.of(
                            Shipped.WORDS
                                .text(phrase)
                                .toLowerCase(Locale.ROOT)
                                .split("[^a-z]+", -1)))
                    .doesNotContain("yes", "no", "yeah", "nope", "sure", "correct", "okay"));
  }

  @Test
  void nothingAboutHealthBeforeThePersonIsKnown() {
    RedFlagScreen screen = RedFlagScreen.of(Shipped.RULES);
    for (FixedPhrase phrase : List.of(FixedPhrase.DISCLOSURE, FixedPhrase.IDENTITY_QUESTION)) {
      assertThat(Shipped.WORDS.text(phrase).toLowerCase(Locale.ROOT))
          .doesNotContain("health", "symptom", "doctor", "nurse", "medical", "pain", "sick");
    }
    assertThat(FixedPhrase.values())
        .filteredOn(phrase -> phrase != FixedPhrase.DANGER_QUESTION)
        .allSatisfy(phrase -> assertThat(screen.inWords(Shipped.WORDS.text(phrase))).isEmpty());
  }

  @Test
  void everyPhraseIsShortEnoughToListenTo() {
    assertThat(FixedPhrase.values())
        .allSatisfy(
            phrase -> assertThat(Shipped.WORDS.text(phrase)).hasSizeLessThanOrEqualTo(LENGTH_MAX));
  }

  /** The danger-phrase recogniser takes 400; what it doesn't take it doesn't hear. */
  @Test
  void everyCriticalPhraseHasRoomInTheRecogniser() {
    assertThat(
            Shipped.RULES.phrases().stream()
                .filter(rule -> rule.severity() == Severity.CRITICAL)
                .flatMap(rule -> rule.phrases().stream())
                .distinct())
        .hasSizeLessThanOrEqualTo(350);
  }

  @Test
  void everyListedPhraseIsInLowerCase() {
    assertThat(Shipped.RULES.phrases())
        .flatMap(PhraseRule::phrases)
        .allSatisfy(phrase -> assertThat(phrase).isEqualTo(phrase.toLowerCase(Locale.ROOT)));
  }

  @Test
  void everyListedPhraseIsFoundAsItStandsAndNamedOnce() {
    RedFlagScreen screen = RedFlagScreen.of(Shipped.RULES);
    for (PhraseRule rule : Shipped.RULES.phrases()) {
      assertThat(rule.phrases()).doesNotHaveDuplicates();
      for (String phrase : rule.phrases()) {
        assertThat(screen.inWords(phrase)).as(phrase).extracting(Finding::rule).contains(rule.id());
      }
    }
  }
}
