package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.safety.PhraseRule;
import dev.intakeline.contracts.safety.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The tables of sentences, and the rules that ship. */
final class SpokenSentences {
  private SpokenSentences() {}

  /** A table: one sentence a line, after a tab behind its rule where it has one. */
  static List<SpokenSentence> read(String folder, String name) throws IOException {
    return text(folder + name)
        .lines()
        .filter(line -> !line.isBlank())
        .map(
            line -> {
              int tab = line.indexOf('\t');
              return new SpokenSentence(
                  tab < 0 ? "" : line.substring(0, tab), line.substring(tab + 1));
            })
        .toList();
  }

  /** The rules that ship. */
  static RuleSet shippedRules() throws IOException {
    return Wire.read(
        text("/rules/urgent-en-us.json").getBytes(StandardCharsets.UTF_8), RuleSet.class);
  }

  /**
   * The danger sentences of the report: those that hold a listed phrase of their rule word for
   * word, or the others. Rules grow, so this is asked of the rules that ship.
   */
  static List<SpokenSentence> dangers(boolean listed) throws IOException {
    List<PhraseRule> rules = shippedRules().phrases();
    return read(SpokenRedFlags.FOLDER, "report-danger.tsv").stream()
        .filter(sentence -> holdsListed(rules, sentence) == listed)
        .toList();
  }

  private static boolean holdsListed(List<PhraseRule> rules, SpokenSentence sentence) {
    String text = " " + sentence.text() + " ";
    return rules.stream()
        .filter(rule -> rule.id().equals(sentence.rule()))
        .flatMap(rule -> rule.phrases().stream())
        .anyMatch(phrase -> text.contains(" " + phrase.toLowerCase(Locale.ROOT) + " "));
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = RuleSet.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
