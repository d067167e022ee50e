package dev.intakeline.contracts.questionnaire;

import static dev.intakeline.contracts.questionnaire.Samples.between;
import static dev.intakeline.contracts.questionnaire.Samples.code;
import static dev.intakeline.contracts.questionnaire.Samples.item;
import static dev.intakeline.contracts.questionnaire.Samples.number;
import static dev.intakeline.contracts.questionnaire.Samples.spoken;
import static dev.intakeline.contracts.questionnaire.Samples.words;
import static dev.intakeline.contracts.questionnaire.Samples.yes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.AnswerCheck.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerCheckTest {
  @ParameterizedTest
  @EnumSource(ItemKind.class)
  void takesOneKindOfValueOnly(ItemKind kind) {
    List<AnswerValue> values =
        List.of(yes(), number(12), date("2020-02-29"), words("12"), code("some"));
    long fitting =
        values.stream()
            .filter(value -> AnswerCheck.check(item("x", kind), value) instanceof AnswerCheck.Fits)
            .count();
    assertThat(fitting).isEqualTo(Interview.isAskable(item("x", kind)) ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"0, TOO_LOW", "15, TOO_HIGH", "-2147483648, TOO_LOW"})
  void keepsNumbersWithinTheirRange(int value, Reason reason) {
    assertMisfit(between("days", ItemKind.INTEGER, "1", "14"), number(value), reason);
  }

  @Test
  void bringsNumbersIntoTheItemsOwnForm() {
    Item days = between("days", ItemKind.INTEGER, "1", "14");
    Item degrees = between("degrees", ItemKind.DECIMAL, "90", "110");
    assertFits(days, decimal("14.0"), number(14));
    assertFits(days, decimal("1.4E1"), number(14));
    assertFits(degrees, number(100), decimal("100"));
    assertFits(degrees, decimal("101.50"), decimal("101.5"));
    assertMisfit(days, decimal("3.5"), Reason.WRONG_KIND);
  }

  @ParameterizedTest
  @CsvSource({"1E+1000000000", "1E-1000000000", "1234567890123456789"})
  void refusesNumbersThatWouldCostTheirExpansion(String text) {
    assertMisfit(item("x", ItemKind.DECIMAL), decimal(text), Reason.TOO_PRECISE);
    assertMisfit(item("x", ItemKind.INTEGER), decimal(text), Reason.TOO_PRECISE);
  }

  @Test
  void wholeNumbersStayWithinThirtyTwoBits() {
    assertMisfit(item("x", ItemKind.INTEGER), decimal("2147483648"), Reason.TOO_HIGH);
    assertMisfit(item("x", ItemKind.INTEGER), decimal("-2147483649"), Reason.TOO_LOW);
  }

  @ParameterizedTest
  @CsvSource({
    "1899-12-31, NOT_A_SENSIBLE_DATE",
    "2100-01-01, NOT_A_SENSIBLE_DATE",
    "2025-12-31, TOO_LOW",
    "2027-01-01, TOO_HIGH"
  })
  void keepsDatesSensibleAndWithinTheirRange(String day, Reason reason) {
    assertMisfit(between("day", ItemKind.DATE, "2026-01-01", "2026-12-31"), date(day), reason);
  }

  @ParameterizedTest
  @CsvSource({"1, TOO_SHORT", "12345, TOO_LONG", "1a3, WRONG_CHARACTERS", "٣٤, WRONG_CHARACTERS"})
  void countsDigits(String said, Reason reason) {
    assertMisfit(spoken("member", new AnswerForm.Digits(2, 4)), words(said), reason);
  }

  @Test
  void joinsDigitsAndLetters() {
    assertFits(spoken("x", new AnswerForm.Digits(2, 4)), words(" 1 2-3.4 "), words("1234"));
    assertFits(spoken("x", new AnswerForm.Spelled(2, 8)), words("o ' n e i l"), words("O'NEIL"));
    assertMisfit(
        spoken("x", new AnswerForm.Spelled(2, 8)), words("a b, c"), Reason.WRONG_CHARACTERS);
  }

  @Test
  void givesAKnownNameItsOwnSpelling() {
    Item doctor = spoken("doctor", new AnswerForm.PersonName(List.of("Ana Ruiz", "John Smith")));
    assertFits(doctor, words("john  smith"), words("John Smith"));
    assertMisfit(doctor, words("john"), Reason.UNKNOWN_NAME);
  }

  @Test
  void knowsItsChoicesByCode() {
    assertMisfit(item("x", ItemKind.CHOICE), code("other"), Reason.UNKNOWN_CHOICE);
  }

  @Test
  void limitsFreeText() {
    Item story = item("story", ItemKind.TEXT);
    assertFits(story, words("  it   hurts \n here"), words("it hurts here"));
    assertMisfit(story, words("   "), Reason.TOO_SHORT);
    assertMisfit(story, words("x".repeat(4_001)), Reason.TOO_LONG);
  }

  private static void assertFits(Item item, AnswerValue value, AnswerValue normalForm) {
    assertThat(AnswerCheck.check(item, value)).isEqualTo(new AnswerCheck.Fits(normalForm));
  }

  private static void assertMisfit(Item item, AnswerValue value, Reason reason) {
    assertThat(AnswerCheck.check(item, value)).isEqualTo(new AnswerCheck.DoesNotFit(reason));
  }

  private static AnswerValue decimal(String value) {
    return new AnswerValue.DecimalAnswer(new BigDecimal(value));
  }

  private static AnswerValue date(String value) {
    return new AnswerValue.DateAnswer(LocalDate.parse(value));
  }
}
