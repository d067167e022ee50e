package dev.intakeline.mcp.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.tools.SearchKnowledge.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidanceLibraryTest {
  /** About twenty-five seconds of speech. */
  private static final int SPOKEN_LENGTH_MAX = 400;

  private final List<Passage> passages = GuidanceLibrary.passages();

  @Test
  void isShortEnoughToBeReadOut() {
    assertThat(passages)
        .hasSizeGreaterThanOrEqualTo(20)
        .allSatisfy(
            passage -> assertThat(passage.text()).isNotBlank().hasSizeLessThan(SPOKEN_LENGTH_MAX));
    assertThat(passages).extracting(Passage::id).doesNotHaveDuplicates();
  }

  @Test
  void namesNoDoses() {
    assertThat(passages)
        .allSatisfy(
            passage -> assertThat(passage.text()).doesNotContainPattern("(?i)\\bmg\\b|dose"));
  }

  @ParameterizedTest
  @CsvSource({
    "when are you open, hours",
    "is there a place to park my car parking, parking",
    "what should I bring, bring-visit",
    "I want to talk to a person, human",
    "are you recording this call, recording",
    "how do I measure my temperature, fever-measure",
    "chest pain emergency, calling-emergency"
  })
  void answersWhatCallersAsk(String query, String id) {
    assertThat(new LuceneKnowledge(passages).search(query, 3)).extracting(Passage::id).contains(id);
  }
}
