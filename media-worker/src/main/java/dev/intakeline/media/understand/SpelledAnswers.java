package dev.intakeline.media.understand;

import dev.intakeline.contracts.questionnaire.AnswerForm;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Letter by letter: "s m i t h", "b as in bravo", "bravo", "double l". */
final class SpelledAnswers implements AnswerKind {
  private static final List<String> LETTERS =
      IntStream.rangeClosed('a', 'z').mapToObj(Character::toString).toList();

  private final AnswerForm.Spelled form;

  /**
   * The first letter in the grammar: as a letter, never as the article, which is heard anywhere.
   */
  static final String LETTER_A = "ay";

  /** Words that name letters by themselves. */
  private final Map<String, String> alphabet = new HashMap<>();

  /** Words that name letters after "as in". */
  private final Map<String, String> examples = new HashMap<>();

  SpelledAnswers(AnswerForm.Spelled form, List<String> nato, List<String> others) {
    this.form = form;
    nato.forEach(word -> alphabet.put(word, letter(word)));
    examples.putAll(alphabet);
    others.forEach(word -> examples.put(word, word.substring(0, 1)));
  }

  /**
   * The code word for X doesn't begin with the sound of its letter everywhere; its spelling does.
   */
  private static String letter(String word) {
    return word.substring(0, 1);
  }

  @Override
  public void write(JsgfText text, String name) {
    text.rule(name + "_letter", LETTERS.stream().map(SpelledAnswers::said).toList());
    text.rule(name + "_alphabet", alphabet.keySet().stream().sorted().toList());
    List<String> explained = new ArrayList<>();
    for (String letter : LETTERS) {
      examples.forEach(
          (word, of) -> {
            if (of.equals(letter)) {
              explained.add(said(letter) + " as in " + word);
            }
          });
    }
    text.rule(name + "_explained", explained.stream().sorted().toList());
    text.rule(
        name + "_one",
        List.of(
            JsgfText.often(20, "<" + name + "_letter>"),
            JsgfText.often(4, "<" + name + "_alphabet>"),
            JsgfText.often(4, "<" + name + "_explained>"),
            "double <" + name + "_letter>"));
    text.rule(name, "<" + name + "_one>+");
  }

  @Override
  public boolean isSaidInParts() {
    return true;
  }

  @Override
  public Reading read(List<String> words) {
    StringBuilder said = new StringBuilder();
    int i = 0;
    while (i < words.size()) {
      boolean twice = words.get(i).equals("double");
      int at = twice ? i + 1 : i;
      if (at >= words.size()) {
        return Reading.PART;
      }
      String letter = letterAt(words.get(at));
      if (letter.isEmpty()) {
        return Reading.NONE;
      }
      i = at + 1;
      if (i + 1 < words.size() && words.get(i).equals("as") && words.get(i + 1).equals("in")) {
        if (i + 2 >= words.size()) {
          return Reading.PART;
        }
        if (!words.get(i + 2).startsWith(letter)) {
          return Reading.NONE;
        }
        i += 3;
      } else if (i + 1 == words.size() && words.get(i).equals("as")) {
        return Reading.PART;
      }
      said.append(twice ? letter + letter : letter);
    }
    return reading(said.toString().toUpperCase(Locale.ROOT));
  }

  private static String said(String letter) {
    return letter.equals("a") ? LETTER_A : letter;
  }

  private String letterAt(String word) {
    if (word.equals(LETTER_A)) {
      return "a";
    }
    return word.length() == 1 && LETTERS.contains(word) ? word : alphabet.getOrDefault(word, "");
  }

  private Reading reading(String letters) {
    if (letters.isEmpty()) {
      return Reading.NONE;
    }
    return letters.length() < form.min()
        ? Reading.PART
        : new Reading.Whole(new AnswerValue.TextAnswer(letters), letters.length() >= form.max());
  }
}
