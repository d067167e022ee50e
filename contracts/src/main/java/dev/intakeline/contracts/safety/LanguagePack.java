package dev.intakeline.contracts.safety;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the screen has to know of a language: how words change and which words around a phrase take
 * its danger away. Pure. A language without a pack of its own is compared word by word and nothing
 * is ever taken away: too many flags are safer than too few.
 */
interface LanguagePack {
  /** Whether a word is a contraction of two ("can't"). */
  boolean isContraction(String word);

  /** A word as the words that it stands for; itself, mostly. */
  List<String> expand(String word);

  /** A word without its inflection. */
  String stem(String word);

  /** Whether a word may stand between the words of a phrase without changing what it says. */
  boolean isLight(String word);

  /** Whether a word of a listed phrase needn't be said: "pain in my chest", "pain in the chest". */
  boolean isDroppable(String word);

  /** Whether a word denies; it never stands between the words of a phrase unless it is one. */
  boolean isNegator(String word);

  /**
   * The words cut into sentences, as far as they can be told: for every word the number of its
   * sentence, from 0. A phrase is found only within one.
   */
  int[] sentences(List<Word> words);

  /** Why the words from (inclusive) to (exclusive) don't mean danger here; empty if they do. */
  Optional<Discount> discount(List<Word> words, int from, int to);

  /** The pack of a BCP 47 language tag. */
  static LanguagePack of(String language) {
    return Locale.forLanguageTag(language).getLanguage().equals("en")
        ? new English()
        : new PlainWords();
  }

  /** Why words of danger don't mean danger. */
  enum Discount {
    NEGATED,
    PAST,
    OTHER_PERSON,
    QUESTION,
    HYPOTHETICAL,
    IDIOM
  }
}
