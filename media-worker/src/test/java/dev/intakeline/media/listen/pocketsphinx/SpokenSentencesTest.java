package dev.intakeline.media.listen.pocketsphinx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.safety.PhraseRule;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpokenSentencesTest {
  @Test
  void hasEnoughOfEachKind() throws IOException {
    assertThat(read("report-listed.tsv").size() + read("report-paraphrased.tsv").size())
        .isGreaterThanOrEqualTo(100);
    assertThat(read("report-negated.txt")).hasSizeGreaterThanOrEqualTo(100);
    assertThat(read("report-ordinary.txt")).hasSizeGreaterThanOrEqualTo(300);
  }

  @Test
  void reportsOnNothingThatThresholdsWereSetOn() throws IOException {
    Set<String> tuned = texts("tune-ordinary.txt");
    assertThat(texts("report-ordinary.txt")).doesNotContainAnyElementsOf(tuned);
    assertThat(texts("report-negated.txt")).doesNotContainAnyElementsOf(tuned);
    Set<SpokenSentence> answers = new HashSet<>(SpokenSentences.read("/answers/", "tune.tsv"));
    assertThat(SpokenSentences.read("/answers/", "report.tsv"))
        .doesNotContainAnyElementsOf(answers);
  }

  @Test
  void listsWhatItCallsListedAndNothingElse() throws IOException {
    List<PhraseRule> rules = SpokenSentences.shippedRules().phrases();
    for (SpokenSentence sentence : read("report-listed.tsv")) {
      assertThat(holdsListed(rules, sentence)).as(sentence.text()).isTrue();
    }
    for (SpokenSentence sentence : read("report-paraphrased.tsv")) {
      assertThat(holdsListed(rules, sentence)).as(sentence.text()).isFalse();
    }
  }

  private static boolean holdsListed(List<PhraseRule> rules, SpokenSentence sentence) {
    String text = " " + sentence.text() + " ";
    return rules.stream()
        .filter(rule -> rule.id().equals(sentence.rule()))
        .flatMap(rule -> rule.phrases().stream())
        .anyMatch(phrase -> text.contains(" " + phrase.toLowerCase(Locale.ROOT) + " "));
  }

  private static Set<String> texts(String name) throws IOException {
    return read(name).stream().map(SpokenSentence::text).collect(Collectors.toSet());
  }

  private static List<SpokenSentence> read(String name) throws IOException {
    return SpokenSentences.read(SpokenRedFlags.FOLDER, name);
  }
}
