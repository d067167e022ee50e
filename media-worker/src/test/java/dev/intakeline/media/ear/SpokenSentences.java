package dev.intakeline.media.ear;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.safety.PhraseRule;
import dev.intakeline.contracts.safety.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The tables of sentences, and the rules that ship. */
final class SpokenSentences {
  /** The rules that ship. */
  static final RuleSet RULES =
      Wire.read(text("/rules/urgent-en-us.json").getBytes(StandardCharsets.UTF_8), RuleSet.class);

  private SpokenSentences() {}

  /** A table of the folder: one sentence a line, after a tab behind its mark where it has one. */
  static List<SpokenSentence> read(String name) {
    return text("/spoken-red-flags/" + name)
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

  /** Whether the sentence holds a phrase of its rule word for word. */
  static boolean holdsListed(SpokenSentence sentence) {
    String text = " " + sentence.text() + " ";
    return RULES.phrases().stream()
        .filter(rule -> rule.id().equals(sentence.mark()))
        .map(PhraseRule::phrases)
        .flatMap(List::stream)
        .anyMatch(phrase -> text.contains(" " + phrase.toLowerCase(Locale.ROOT) + " "));
  }

  private static String text(String resource) {
    try (InputStream in = SpokenSentences.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
