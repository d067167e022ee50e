package dev.intakeline.media.understand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Choice;
import dev.intakeline.contracts.questionnaire.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What we read back, said by a caller, is the same value again. */
class RoundTripTest {
  private static final SpokenLanguage ENGLISH = SpokenLanguage.of("en-US");

  @Test
  void everyWholeNumberInRange() {
    for (Item item : List.of(Items.DAYS, Items.PAIN)) {
      for (int n = 0; n <= Integer.parseInt(item.max().orElseThrow()); n++) {
        assertSame(item, new AnswerValue.IntegerAnswer(n));
      }
    }
  }

  @Test
  void everyVariantOfANumber() {
    for (int n = 0; n <= 365; n++) {
      for (String said : NumberVariants.of(n)) {
        assertThat(ENGLISH.understand(Items.DAYS, Optional.empty(), said))
            .as(said)
            .isEqualTo(new SpokenAnswer.Value(new AnswerValue.IntegerAnswer(n), true));
      }
    }
  }

  @Property(tries = 300)
  void bigNumbers(@ForAll @IntRange(min = 0, max = NumberWords.MAX) int number) {
    List<String> words = Tokens.of(NumberWords.say(number));
    assertThat(NumberWords.find(words, 0))
        .isEqualTo(new NumberWords.Found(number, words.size(), false));
  }

  @Test
  void everyTemperature() {
    for (int tenths = 900; tenths <= 1100; tenths++) {
      AnswerValue value = new AnswerValue.DecimalAnswer(BigDecimal.valueOf(tenths, 1));
      String spoken = ENGLISH.spoken(Items.TEMPERATURE, value);
      assertThat(ENGLISH.understand(Items.TEMPERATURE, Optional.empty(), spoken))
          .as(spoken)
          .isInstanceOfSatisfying(
              SpokenAnswer.Value.class,
              heard ->
                  assertThat(((AnswerValue.DecimalAnswer) heard.value()).value())
                      .isEqualByComparingTo(((AnswerValue.DecimalAnswer) value).value()));
    }
  }

  @Property(tries = 500)
  void dates(@ForAll("days") LocalDate day) {
    assertSame(Items.BORN, new AnswerValue.DateAnswer(day));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1901, 1, 1).toEpochDay(), LocalDate.of(2026, 11, 20).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Property(tries = 200)
  void digits(@ForAll("sixDigits") String digits) {
    assertSame(Items.MEMBER, new AnswerValue.TextAnswer(digits));
  }

  @Provide
  Arbitrary<String> sixDigits() {
    return Arbitraries.strings().numeric().ofLength(6);
  }

  @Property(tries = 200)
  void letters(@ForAll("names") String letters) {
    String spoken = ENGLISH.spoken(Items.LAST_NAME, new AnswerValue.TextAnswer(letters));
    assertThat(ENGLISH.understand(Items.LAST_NAME, Optional.empty(), spoken))
        .isInstanceOfSatisfying(
            SpokenAnswer.Value.class,
            heard -> assertThat(heard.value()).isEqualTo(new AnswerValue.TextAnswer(letters)));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(2).ofMaxLength(20);
  }

  @Test
  void everyChoice() {
    for (Item item : List.of(Items.WEEKDAY, Items.SORE)) {
      for (Choice choice : item.choices()) {
        assertSame(item, new AnswerValue.ChoiceAnswer(choice.code()));
      }
    }
  }

  @Test
  void readsBackInPlainWords() {
    assertThat(ENGLISH.spoken(Items.BORN, new AnswerValue.DateAnswer(LocalDate.of(1982, 3, 3))))
        .isEqualTo("March third, nineteen eighty two");
    assertThat(ENGLISH.spoken(Items.PHONE, new AnswerValue.TextAnswer("5550123456")))
        .isEqualTo("five five five, zero one two, three four five six");
    assertThat(ENGLISH.spoken(Items.LAST_NAME, new AnswerValue.TextAnswer("MAE")))
        .isEqualTo("M as in Mike, A as in Alpha, E as in Echo");
    assertThat(ENGLISH.spoken(Items.DAYS, new AnswerValue.IntegerAnswer(1))).isEqualTo("one day");
    assertThat(
            ENGLISH.spoken(
                Items.TEMPERATURE, new AnswerValue.DecimalAnswer(new BigDecimal("101.50"))))
        .isEqualTo("one hundred one point five degrees");
    assertThat(ENGLISH.question(Items.WEEKDAY))
        .isEqualTo("Which day suits you? You can say: Monday, Thursday, or Friday.");
  }

  @Property
  void understandsOrRefusesAnyText(@ForAll String text) {
    for (Item item : Items.WITH_GRAMMAR) {
      assertThat(ENGLISH.understand(item, Optional.of(Items.DAYS), text)).isNotNull();
      assertThat(ENGLISH.understandConfirmation(item, text)).isNotNull();
    }
  }

  private static void assertSame(Item item, AnswerValue value) {
    String spoken = ENGLISH.spoken(item, value);
    assertThat(ENGLISH.understand(item, Optional.empty(), spoken))
        .as(spoken)
        .isEqualTo(new SpokenAnswer.Value(value, true));
  }
}
