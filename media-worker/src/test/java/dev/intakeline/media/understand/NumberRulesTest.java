package dev.intakeline.media.understand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.media.listen.Expectation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whole numbers in grammars: every way to say one is there, and few words are. */
@Execution(ExecutionMode.CONCURRENT)
class NumberRulesTest {
  private static final SpokenLanguage ENGLISH = SpokenLanguage.of("en-US");

  /** A decoder follows every word that may come next, in each place where a number may stand. */
  private static final int WORDS_MAX = 600;

  private static final Item UNLIMITED = Items.item(ItemKind.INTEGER, "How many were there?");
  private static final Item THOUSANDS = Items.number("How much is it?", "0", "1999");
  private static final Item TEENS = Items.number("How old is the child?", "0", "18");
  private static final Item PILLS = Items.number("How many do you take?", "1", "100");

  static final List<Item> COUNTED =
      List.of(Items.DAYS, Items.PAIN, Items.TEMPERATURE, UNLIMITED, THOUSANDS, TEENS, PILLS);

  @ParameterizedTest
  @FieldSource("COUNTED")
  void allowEveryWayToSayANumber(Item item) {
    JsgfAcceptor answers = new JsgfAcceptor(jsgf(ENGLISH.answers(item, Optional.empty())));
    JsgfAcceptor corrections = new JsgfAcceptor(jsgf(ENGLISH.confirmations(item)));
    int most = item.max().map(Integer::parseInt).orElse(999);
    for (int n = 0; n <= most; n++) {
      for (String said : NumberVariants.of(n)) {
        assertThat(answers.allows(said)).as(said).isTrue();
        assertThat(corrections.allows("no i said " + said)).as("no i said " + said).isTrue();
      }
    }
  }

  @ParameterizedTest
  @FieldSource("COUNTED")
  void haveFewWords(Item item) {
    String rules = jsgf(ENGLISH.answers(item, Optional.empty()));

    assertThat(
            rules
                .lines()
                .filter(line -> line.startsWith("<answer"))
                .flatMap(line -> List.of(line.split("[^a-z]+")).stream())
                .count())
        .isLessThan(WORDS_MAX);
  }

  @ParameterizedTest
  @FieldSource("COUNTED")
  void allowNoBareHundredAndNoPartOfANumber(Item item) {
    JsgfAcceptor answers = new JsgfAcceptor(jsgf(ENGLISH.answers(item, Optional.empty())));

    assertThat(List.of("hundred", "and five", "one hundred and", "oh one", "twenty ten", ""))
        .noneMatch(answers::allows);
  }

  private static String jsgf(Expectation expectation) {
    return ((Expectation.Grammar) expectation).jsgf();
  }
}
