package dev.intakeline.contracts.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A phrase of a rule, ready to be looked for: its words in order, each in any inflection, with
 * light words and at most one other word between them ("chest pain" in "my chest is really in
 * pain").
 */
final class ListedPhrase {
  private static final int LIGHT_BETWEEN_MAX = 7;
  private static final int OTHERS_BETWEEN_MAX = 1;
  private static final int HEAVY_MIN = 2;

  private final String text;
  private final List<String> stems;
  private final int othersMax;
  private final LanguagePack language;

  ListedPhrase(String text, LanguagePack language) {
    List<Word> words = Words.of(text, language);
    List<Word> heavy = words.stream().filter(w -> !language.isDroppable(w.form())).toList();
    this.text = text;
    this.language = language;
    this.stems = (heavy.size() < HEAVY_MIN ? words : heavy).stream().map(Word::stem).toList();
    boolean denies = words.stream().anyMatch(w -> language.isNegator(w.form()));
    this.othersMax = denies ? 0 : OTHERS_BETWEEN_MAX;
  }

  String text() {
    return text;
  }

  /** Where it is found in the words: pairs of from (inclusive) and to (exclusive). */
  List<Place> in(List<Word> words, int[] sentences) {
    List<Place> places = new ArrayList<>();
    for (int from = 0; from < words.size() && !stems.isEmpty(); from++) {
      OptionalInt to = end(words, sentences, from);
      if (to.isPresent()) {
        places.add(new Place(from, to.getAsInt()));
      }
    }
    return places;
  }

  private OptionalInt end(List<Word> words, int[] sentences, int from) {
    int next = 0;
    int light = 0;
    int others = 0;
    for (int i = from; i < words.size() && sentences[i] == sentences[from]; i++) {
      Word word = words.get(i);
      if (word.stem().equals(stems.get(next))) {
        next++;
        light = 0;
        if (next == stems.size()) {
          return OptionalInt.of(i + 1);
        }
      } else if (next == 0 || language.isNegator(word.form())) {
        return OptionalInt.empty();
      } else if (language.isLight(word.form())) {
        light++;
      } else {
        others++;
      }
      if (light > LIGHT_BETWEEN_MAX || others > othersMax) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /** Words from (inclusive) to (exclusive). */
  record Place(int from, int to) {}
}
