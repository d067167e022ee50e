package dev.intakeline.media.understand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of what callers say to each kind of question. */
class SpokenAnswersTest {
  private static final SpokenLanguage ENGLISH = SpokenLanguage.of("en-US");
  private static final Map<String, Item> ITEMS =
      Map.ofEntries(
          Map.entry("fever", Items.FEVER),
          Map.entry("days", Items.DAYS),
          Map.entry("pain", Items.PAIN),
          Map.entry("temperature", Items.TEMPERATURE),
          Map.entry("born", Items.BORN),
          Map.entry("visit", Items.VISIT),
          Map.entry("member", Items.MEMBER),
          Map.entry("phone", Items.PHONE),
          Map.entry("name", Items.LAST_NAME),
          Map.entry("doctor", Items.DOCTOR),
          Map.entry("weekday", Items.WEEKDAY),
          Map.entry("sore", Items.SORE),
          Map.entry("reason", Items.REASON));

  @ParameterizedTest
  @CsvSource({
    "fever, yes, true",
    "fever, 'Yes, I do.', true",
    "fever, um yeah, true",
    "fever, yes I have a little cough, true",
    "fever, no, false",
    "fever, no I don't, false",
    "fever, not really, false",
    "fever, nope, false",
    "fever, no never had one, false",
    "days, three, 3",
    "days, about three days, 3",
    "days, it's been like three days I think, 3",
    "days, a couple of days, 2",
    "days, two weeks, 14",
    "days, a week, 7",
    "days, one day, 1",
    "days, a day, 1",
    "days, twenty one, 21",
    "days, a hundred and five days, 105",
    "days, 12 days, 12",
    "days, yes about four, 4",
    "pain, seven, 7",
    "pain, maybe an eight, 8",
    "pain, fifteen, 15",
    "temperature, one hundred and one point five, 101.5",
    "temperature, one oh one point five, 101.5",
    "temperature, a hundred and two degrees, 102",
    "temperature, ninety eight point six degrees, 98.6",
    "temperature, one hundred and two and a half, 102.5",
    "temperature, 101.5, 101.5",
    "born, march third nineteen eighty two, 1982-03-03",
    "born, 'March 3rd, 1982', 1982-03-03",
    "born, march three nineteen eighty two, 1982-03-03",
    "born, the third of march nineteen eighty two, 1982-03-03",
    "born, third of march eighty two, 1982-03-03",
    "born, it's december the twenty first two thousand and five, 2005-12-21",
    "born, december twenty first twenty fifteen, 2015-12-21",
    "born, march twenty two thousand, 2000-03-20",
    "born, march twenty two two thousand, 2000-03-22",
    "born, may first nineteen oh three, 1903-05-01",
    "born, three fifteen eighty two, 1982-03-15",
    "born, oh three oh five nineteen ninety, 1990-03-05",
    "born, june fifth oh nine, 2009-06-05",
    "born, june fifth thirty, 1930-06-05",
    "born, february thirtieth nineteen eighty, -",
    "visit, december third, 2026-12-03",
    "visit, the tenth of january, 2027-01-10",
    "member, four two seven nine one six, 427916",
    "member, four double two seven triple nine, 4227999",
    "member, four double five oh nine one, 455091",
    "member, 427 916, 427916",
    "name, s m i t h, SMITH",
    "name, b as in bravo a double l, BALL",
    "name, lima echo echo, LEE",
    "doctor, maria lopez, Dr. Maria Lopez",
    "doctor, doctor lee, Dr. Ann Lee",
    "doctor, it's lopez, Dr. Maria Lopez",
    "doctor, o'brien, John O'Brien",
    "weekday, thursday please, th",
    "weekday, the first one, mo",
    "weekday, the last one, fr",
    "weekday, number two, th",
    "sore, I think it's dull, dull",
    "sore, burning one to three days, 1-3",
    "reason, I have had a cough, i have had a cough"
  })
  void readsValues(String question, String said, String expected) {
    SpokenAnswer answer =
        ENGLISH.understand(ITEMS.getOrDefault(question, Items.FEVER), Optional.empty(), said);
    if (expected.equals("-")) {
      assertThat(answer).isNotInstanceOf(SpokenAnswer.Value.class);
    } else {
      assertThat(answer)
          .isInstanceOfSatisfying(
              SpokenAnswer.Value.class,
              found -> assertThat(text(found.value())).isEqualTo(expected));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "days, about",
    "days, it's been",
    "days, a couple of",
    "days, one hundred and",
    "temperature, one hundred and one point",
    "born, march",
    "born, the third of",
    "born, march third",
    "born, march third nineteen",
    "born, march third two thousand and",
    "member, four two seven",
    "member, four two seven nine one double",
    "name, b as in",
    "name, s",
    "doctor, ann",
    "weekday, the",
    "days, no i said",
    "days, actually it's"
  })
  void waitsForTheRest(String question, String said) {
    Item item = ITEMS.getOrDefault(question, Items.FEVER);
    SpokenAnswer answer = ENGLISH.understand(item, Optional.of(Items.BORN), said);
    if (said.equals("ann")) {
      assertThat(answer).isInstanceOf(SpokenAnswer.Value.class);
    } else {
      assertThat(answer).isEqualTo(new SpokenAnswer.Incomplete());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "say that again please, REPEAT",
    "pardon, REPEAT",
    "what do you mean, EXPLAIN",
    "I don't know, UNKNOWN",
    "no idea, UNKNOWN",
    "skip, SKIP",
    "I'd rather not say, SKIP",
    "can I talk to someone, HUMAN",
    "please let me speak to a person, HUMAN"
  })
  void hearsWishesWithEveryQuestion(String said, SpokenAnswer.Kind kind) {
    for (Item item : ITEMS.values()) {
      assertThat(ENGLISH.understand(item, Optional.of(Items.DAYS), said))
          .as(item.text())
          .isEqualTo(new SpokenAnswer.Meta(kind));
    }
    assertThat(ENGLISH.understandConfirmation(Items.BORN, said))
        .isEqualTo(new SpokenAnswer.Meta(kind));
  }

  @Test
  void aCorrectionBelongsToTheAnswerBefore() {
    SpokenAnswer thursday =
        new SpokenAnswer.Correction(Optional.of(new AnswerValue.ChoiceAnswer("th")), true);
    for (Item open : ITEMS.values()) {
      assertThat(ENGLISH.understand(open, Optional.of(Items.WEEKDAY), "No, I said Thursday"))
          .as(open.text())
          .isEqualTo(thursday);
      if (!open.equals(Items.WEEKDAY)) {
        assertThat(ENGLISH.understand(open, Optional.of(Items.WEEKDAY), "actually it's thursday"))
            .as(open.text())
            .isEqualTo(thursday);
      }
    }
    assertThat(ENGLISH.understand(Items.FEVER, Optional.of(Items.DAYS), "that's wrong"))
        .isEqualTo(SpokenAnswer.Correction.OBJECTION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"actually seven", "actually it's seven", "wait seven"})
  void whoOnlyReconsidersMayMeanTheOpenQuestion(String said) {
    AnswerValue seven = new AnswerValue.IntegerAnswer(7);

    assertThat(ENGLISH.understand(Items.PAIN, Optional.of(Items.DAYS), said))
        .isEqualTo(new SpokenAnswer.Reconsidered(seven, seven, true));
    assertThat(ENGLISH.understand(Items.FEVER, Optional.of(Items.DAYS), said))
        .as("that can't have it")
        .isEqualTo(new SpokenAnswer.Correction(Optional.of(seven), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no i said seven", "actually i meant seven", "no wait seven"})
  void whoSaysThatAnAnswerWasWrongMeansTheOneBefore(String said) {
    assertThat(ENGLISH.understand(Items.PAIN, Optional.of(Items.DAYS), said))
        .isEqualTo(
            new SpokenAnswer.Correction(Optional.of(new AnswerValue.IntegerAnswer(7)), true));
  }

  @Test
  void aReplyToAReadBackConfirmsDeniesOrCorrects() {
    assertThat(ENGLISH.understandConfirmation(Items.BORN, "yes that's right")).isEqualTo(yes(true));
    assertThat(ENGLISH.understandConfirmation(Items.BORN, "no")).isEqualTo(yes(false));
    SpokenAnswer corrected =
        new SpokenAnswer.Correction(
            Optional.of(new AnswerValue.DateAnswer(LocalDate.of(1982, 3, 4))), true);
    assertThat(ENGLISH.understandConfirmation(Items.BORN, "no march fourth nineteen eighty two"))
        .isEqualTo(corrected);
    assertThat(ENGLISH.understandConfirmation(Items.BORN, "march fourth nineteen eighty two"))
        .isEqualTo(corrected);
    assertThat(ENGLISH.understandConfirmation(Items.BORN, "no it's march"))
        .isEqualTo(new SpokenAnswer.Incomplete());
    assertThat(ENGLISH.understandConfirmation(Items.BORN, "the weather is nice"))
        .isEqualTo(new SpokenAnswer.NotUnderstood());
  }

  @Test
  void digitsAreCompleteWhenTheirCountIsReached() {
    assertThat(ENGLISH.understand(Items.PHONE, Optional.empty(), "four two seven nine"))
        .isEqualTo(new SpokenAnswer.Value(new AnswerValue.TextAnswer("4279"), false));
    assertThat(ENGLISH.understand(Items.MEMBER, Optional.empty(), "four two seven nine one one"))
        .isEqualTo(new SpokenAnswer.Value(new AnswerValue.TextAnswer("427911"), true));
  }

  @Test
  void lettersMayAlwaysGoOnInACorrectionToo() {
    assertThat(ENGLISH.understand(Items.LAST_NAME, Optional.empty(), "m o r"))
        .isEqualTo(new SpokenAnswer.Value(new AnswerValue.TextAnswer("MOR"), false));
    for (String said : new String[] {"no m o r", "m o r", "no i said m o r"}) {
      assertThat(ENGLISH.understandConfirmation(Items.LAST_NAME, said))
          .as(said)
          .isEqualTo(
              new SpokenAnswer.Correction(Optional.of(new AnswerValue.TextAnswer("MOR")), false));
    }
  }

  @Test
  void lettersAreNeverAYesToAReadBack() {
    for (String said : new String[] {"s", "y", "k", "e", "y e s", "n", "o", "n o", "y as in"}) {
      SpokenAnswer answer = ENGLISH.understandConfirmation(Items.LAST_NAME, said);
      assertThat(answer).as(said).isNotInstanceOf(SpokenAnswer.Value.class);
    }
  }

  @Test
  void aFillerThatSoundsLikeADigitIsOneWhereADigitIsMissing() {
    assertThat(ENGLISH.understand(Items.MEMBER, Optional.empty(), "for seven one one nine two"))
        .isEqualTo(new SpokenAnswer.Value(new AnswerValue.TextAnswer("471192"), true));
    assertThat(
            ENGLISH.understand(Items.MEMBER, Optional.empty(), "for four seven one one nine two"))
        .isEqualTo(new SpokenAnswer.Value(new AnswerValue.TextAnswer("471192"), true));
  }

  @Test
  void freeTextThatEndsInTheMiddleIsNotComplete() {
    assertThat(ENGLISH.understand(Items.REASON, Optional.empty(), "i have a cough and"))
        .isEqualTo(new SpokenAnswer.Value(new AnswerValue.TextAnswer("i have a cough and"), false));
  }

  @Test
  void somethingElseIsNotUnderstood() {
    for (Item item : Items.WITH_GRAMMAR) {
      for (String said : new String[] {"the weather is nice", "is this a robot", "purple", ""}) {
        assertThat(ENGLISH.understand(item, Optional.of(Items.DAYS), said))
            .as(item.text())
            .isEqualTo(new SpokenAnswer.NotUnderstood());
      }
    }
  }

  private static SpokenAnswer yes(boolean value) {
    return new SpokenAnswer.Value(new AnswerValue.BooleanAnswer(value), true);
  }

  private static String text(AnswerValue value) {
    return switch (value) {
      case AnswerValue.BooleanAnswer(boolean yes) -> String.valueOf(yes);
      case AnswerValue.IntegerAnswer(int number) -> String.valueOf(number);
      case AnswerValue.DecimalAnswer(BigDecimal number) -> number.toPlainString();
      case AnswerValue.DateAnswer(LocalDate date) -> date.toString();
      case AnswerValue.TextAnswer(String text) -> text;
      case AnswerValue.ChoiceAnswer(String code) -> code;
    };
  }
}
