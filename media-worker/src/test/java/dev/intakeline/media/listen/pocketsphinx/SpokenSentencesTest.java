package dev.intakeline.media.listen.pocketsphinx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpokenSentencesTest {
  @Test
  void hasEnoughOfEachKind() throws IOException {
    assertThat(read("report-danger.tsv")).hasSizeGreaterThanOrEqualTo(100);
    assertThat(SpokenSentences.dangers(true)).hasSizeGreaterThanOrEqualTo(50);
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

  private static Set<String> texts(String name) throws IOException {
    return read(name).stream().map(SpokenSentence::text).collect(Collectors.toSet());
  }

  private static List<SpokenSentence> read(String name) throws IOException {
    return SpokenSentences.read(SpokenRedFlags.FOLDER, name);
  }
}
