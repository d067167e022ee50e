package dev.intakeline.media.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenSentencesTest {
  @Test
  void hasEnoughOfEachKind() {
    for (String set : List.of("report-", "reserve-")) {
      List<SpokenSentence> dangers = SpokenSentences.read(set + "danger.tsv");
      assertThat(dangers).hasSizeGreaterThanOrEqualTo(100);
      long listed = dangers.stream().filter(SpokenSentences::holdsListed).count();
      assertThat(listed).as("listed in %s", set).isGreaterThanOrEqualTo(50);
      assertThat(dangers.size() - listed).as("unlisted in %s", set).isGreaterThanOrEqualTo(50);
      assertThat(SpokenSentences.read(set + "negated.txt")).hasSizeGreaterThanOrEqualTo(100);
      List<SpokenSentence> answers = SpokenSentences.read(set + "ordinary.tsv");
      assertThat(answers).hasSizeGreaterThanOrEqualTo(300);
      assertThat(answers)
          .extracting(SpokenSentence::mark)
          .allMatch(SpokenQuestions.KINDS::contains);
    }
  }

  /** Ordinary answers such as "yes" and denials, which nothing was fitted to, may be alike. */
  @Test
  void reportsOnNoDangerThatThresholdsWereSetOn() {
    assertThat(dangers("report")).doesNotContainAnyElementsOf(dangers("tune"));
    assertThat(dangers("reserve"))
        .doesNotContainAnyElementsOf(dangers("tune"))
        .doesNotContainAnyElementsOf(dangers("report"));
  }

  private static List<String> dangers(String set) {
    return SpokenSentences.read(set + "-danger.tsv").stream().map(SpokenSentence::text).toList();
  }
}
