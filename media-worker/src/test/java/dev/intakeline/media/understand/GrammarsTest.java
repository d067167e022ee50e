package dev.intakeline.media.understand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.questionnaire.AnswerForm;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.media.listen.Expectation;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@Execution(ExecutionMode.CONCURRENT)
class GrammarsTest {
  private static final SpokenLanguage ENGLISH = SpokenLanguage.of("en-US");
  private static final int SENTENCES = 3_000;
  static final List<Item> WITH_GRAMMAR = Items.WITH_GRAMMAR;

  @ParameterizedTest
  @FieldSource("WITH_GRAMMAR")
  void whateverTheGrammarAllowsIsUnderstood(Item item) {
    Expectation.Grammar grammar = grammar(ENGLISH.answers(item, Optional.of(Items.DAYS)));
    JsgfSampler sampler = new JsgfSampler(grammar.jsgf(), new Random(1));
    for (int i = 0; i < SENTENCES; i++) {
      String sentence = sampler.sentence();
      SpokenAnswer answer = ENGLISH.understand(item, Optional.of(Items.DAYS), sentence);
      assertThat(allows(item, answer)).as(item.text() + ": " + sentence + ": " + answer).isTrue();
    }
  }

  @ParameterizedTest
  @FieldSource("WITH_GRAMMAR")
  void whateverConfirmsOrCorrectsIsUnderstood(Item item) {
    Expectation.Grammar grammar = grammar(ENGLISH.confirmations(item));
    JsgfSampler sampler = new JsgfSampler(grammar.jsgf(), new Random(2));
    for (int i = 0; i < SENTENCES; i++) {
      String sentence = sampler.sentence();
      SpokenAnswer answer = ENGLISH.understandConfirmation(item, sentence);
      assertThat(allows(item, answer)).as(item.text() + ": " + sentence + ": " + answer).isTrue();
    }
  }

  @Test
  void aYesOrNoIsUnderstoodWhereNothingWasAnsweredBefore() {
    Expectation.Grammar grammar = grammar(ENGLISH.answers(Items.FEVER, Optional.empty()));
    JsgfSampler sampler = new JsgfSampler(grammar.jsgf(), new Random(3));
    for (int i = 0; i < SENTENCES; i++) {
      String sentence = sampler.sentence();
      assertThat(ENGLISH.understand(Items.FEVER, Optional.empty(), sentence))
          .as(sentence)
          .isNotInstanceOfAny(SpokenAnswer.NotUnderstood.class, SpokenAnswer.Incomplete.class);
    }
  }

  @Test
  void freeTextIsDictated() {
    assertThat(ENGLISH.answers(Items.REASON, Optional.empty()))
        .isEqualTo(new Expectation.Dictation());
  }

  private static Expectation.Grammar grammar(Expectation expectation) {
    return (Expectation.Grammar) expectation;
  }

  /** Digits and letters may be too few, dates may not exist; all else is an answer or a wish. */
  private static boolean allows(Item item, SpokenAnswer answer) {
    return switch (answer) {
      case SpokenAnswer.Value _,
          SpokenAnswer.Meta _,
          SpokenAnswer.Correction _,
          SpokenAnswer.Reconsidered _ ->
          true;
      case SpokenAnswer.Incomplete() ->
          item.form().filter(f -> !(f instanceof AnswerForm.PersonName)).isPresent();
      case SpokenAnswer.NotUnderstood() -> item.kind() == ItemKind.DATE;
    };
  }
}
