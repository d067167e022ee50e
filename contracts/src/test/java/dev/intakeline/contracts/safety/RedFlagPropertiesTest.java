package dev.intakeline.contracts.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.safety.Shipped.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any words. */
class RedFlagPropertiesTest {
  private static final RedFlagScreen SCREEN = RedFlagScreen.of(Shipped.RULES);
  private static final List<Sentence> TABLE = Shipped.sentences("/red-flags/written.csv");
  private static final List<String> PHRASES =
      Shipped.RULES.phrases().stream().flatMap(rule -> rule.phrases().stream()).toList();

  @Property
  void anyTextIsTaken(@ForAll String text) {
    assertThat(SCREEN.inWords(text)).isNotNull();
  }

  @Property(tries = 2_000)
  void anyOrderOfItsOwnWordsIsTaken(@ForAll("wordsInAnyOrder") String text) {
    assertThat(SCREEN.inWords(text))
        .allSatisfy(
            finding ->
                assertThat(finding.toWord())
                    .isLessThanOrEqualTo(text.strip().split("\\s+", -1).length));
  }

  @Property(tries = 400)
  void aClauseThatDeniesNeverAddsACriticalNorTakesOneAway(
      @ForAll("sentences") Sentence sentence, @ForAll("denials") String denial) {
    Set<String> alone = criticals(sentence.words());
    assertThat(criticals(sentence.words() + " but " + denial)).isEqualTo(alone);
    assertThat(criticals(sentence.words() + ". " + denial)).isEqualTo(alone);
    assertThat(criticals(denial + " but " + sentence.words())).isEqualTo(alone);
    assertThat(criticals(denial + ". " + sentence.words())).isEqualTo(alone);
  }

  @Property(tries = 400)
  void caseAndMarksAroundWordsChangeNothing(
      @ForAll("sentences") Sentence sentence, @ForAll("marks") String mark) {
    Set<String> plain = criticals(sentence.words());
    assertThat(criticals(sentence.words().toUpperCase(Locale.ROOT))).isEqualTo(plain);
    assertThat(criticals("  \"" + sentence.words() + "\"" + mark)).isEqualTo(plain);
    assertThat(criticals(sentence.words().replace(" ", "   "))).isEqualTo(plain);
    assertThat(criticals(sentence.words().replace("'", "’"))).isEqualTo(plain);
  }

  @Property(tries = 300)
  void theSameWordsAlwaysGiveTheSame(@ForAll("wordsInAnyOrder") String text) {
    assertThat(RedFlagScreen.inWords(Shipped.RULES, text)).isEqualTo(SCREEN.inWords(text));
  }

  @Provide
  Arbitrary<Sentence> sentences() {
    return Arbitraries.of(TABLE);
  }

  @Provide
  Arbitrary<String> denials() {
    return Arbitraries.of(
        "i don't have any chest pain",
        "there is no bleeding",
        "i am not short of breath",
        "i have never had a stroke",
        "no trouble breathing",
        "i'm not suicidal",
        "i did not pass out");
  }

  @Provide
  Arbitrary<String> marks() {
    return Arbitraries.of("", ".", "!", " ...", "?!");
  }

  @Provide
  Arbitrary<String> wordsInAnyOrder() {
    List<String> words =
        PHRASES.stream()
            .flatMap(phrase -> List.of(phrase.split(" ", -1)).stream())
            .distinct()
            .collect(Collectors.toList());
    words.addAll(List.of("not", "no", "never", "but", "and", "ago", "my", "father", "if", "only"));
    return Arbitraries.of(words).list().ofMaxSize(12).map(list -> String.join(" ", list));
  }

  private static Set<String> criticals(String words) {
    return SCREEN.inWords(words).stream()
        .filter(finding -> finding.severity() == Severity.CRITICAL)
        .map(Finding::rule)
        .collect(Collectors.toSet());
  }
}
