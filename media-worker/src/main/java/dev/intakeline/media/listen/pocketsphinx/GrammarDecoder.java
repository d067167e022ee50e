package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.Pronunciation;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A small decoder that keeps the grammars it met last. */
final class GrammarDecoder implements AutoCloseable {
  /** Grammars kept in one decoder; the one unused for longest goes. */
  private static final int GRAMMARS_MAX = 8;

  private final PocketSphinxInstallation installation;
  private final Decoder decoder;
  private final LinkedHashMap<String, Expectation.Grammar> kept =
      new LinkedHashMap<>(16, 0.75f, true);

  GrammarDecoder(PocketSphinxInstallation installation) {
    this.installation = installation;
    this.decoder = new Decoder(installation.smallestDictionary(), Map.of());
  }

  Decoder decoder() {
    return decoder;
  }

  /** Listens for the grammar from the next utterance on. */
  void expect(Expectation.Grammar grammar) {
    if (!grammar.equals(kept.get(grammar.name()))) {
      load(grammar);
    }
    decoder.select(grammar.name());
    forgetOldest();
  }

  private void load(Expectation.Grammar grammar) {
    GrammarText text = GrammarText.of(grammar.jsgf());
    Map<String, List<String>> given =
        grammar.pronunciations().stream()
            .collect(
                Collectors.groupingBy(
                    Pronunciation::word,
                    Collectors.mapping(
                        said -> String.join(" ", said.phones()), Collectors.toList())));
    for (String word : text.words()) {
      List<String> said = given.get(word);
      decoder.addWord(word, said == null ? installation.pronunciations(word) : said);
    }
    if (!decoder.setGrammar(grammar.name(), text.jsgf())) {
      throw new IllegalArgumentException("the grammar " + grammar.name() + " has a fault");
    }
    kept.put(grammar.name(), grammar);
  }

  private void forgetOldest() {
    Iterator<String> oldest = kept.keySet().iterator();
    while (kept.size() > GRAMMARS_MAX) {
      decoder.unset(oldest.next());
      oldest.remove();
    }
  }

  @Override
  public void close() {
    decoder.close();
  }
}
