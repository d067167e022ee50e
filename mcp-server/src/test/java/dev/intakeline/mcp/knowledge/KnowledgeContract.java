package dev.intakeline.mcp.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.tools.SearchKnowledge.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every library does. */
abstract class KnowledgeContract {
  private final Knowledge knowledge =
      of(
          List.of(
              new Passage("bread", "Baking bread", "Knead the dough and let it rise."),
              new Passage("cake", "A cake", "Bake it for an hour. No bread has sugar."),
              new Passage("soup", "A soup", "Boil the vegetables.")));

  /** The library under test, with these passages. */
  abstract Knowledge of(List<Passage> passages);

  @Test
  void putsWhatATitleNamesFirst() {
    assertThat(knowledge.search("bread", 5))
        .extracting(Passage::id)
        .containsExactly("bread", "cake");
  }

  @Test
  void findsOtherFormsOfAWord() {
    assertThat(knowledge.search("vegetable", 5)).extracting(Passage::id).containsExactly("soup");
  }

  @Test
  void givesNoMoreThanAskedFor() {
    assertThat(knowledge.search("bread", 1)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "the of", "zebra", "?!", "\u0000"})
  void findsNothingWhereThereIsNothing(String query) {
    assertThat(knowledge.search(query, 5)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"soup AND", "soup\"", "(soup", "soup*^~", "soup OR NOT"})
  void takesOperatorsForWords(String query) {
    assertThat(knowledge.search(query, 5)).extracting(Passage::id).contains("soup");
  }
}
