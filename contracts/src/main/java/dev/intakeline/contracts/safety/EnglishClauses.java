package dev.intakeline.contracts.safety;

import static dev.intakeline.contracts.safety.EnglishWords.words;

import java.util.List;
import java.util.Set;

/**
 * Where one English clause ends and the next begins, so that a denial in the one leaves the other
 * alone. Works on speech without punctuation and uses punctuation where there is some.
 */
final class EnglishClauses {
  /** Always begin a clause. */
  private static final Set<String> BORDERS =
      words(
          """
          but however although though yet except instead because unless whereas plus
          """);

  /** Begin a clause where a subject follows. */
  private static final Set<String> JOINTS = words("and so then or now anyway also well");

  /** A subject, or what stands where one can stand. */
  static final Set<String> SUBJECTS = words("i my he she it there we they our his her you someone");

  /** After these a subject belongs to what came before: "I think I …", "in my chest". */
  static final Set<String> CARRIERS =
      words(
          """
          think thinks thought believe feel feels felt say says said saying know knows mean means
          sure guess hope suppose tell told see if that when whether like as than since until
          in on of at to for with from by around through across over under down up near behind
          inside into about after before during without and or do does did have has had am is are
          was were can could will would should may might not and me him them killed hurt hurts
          hurting cut take took taken lost losing lose end ending harm kill killing all both
          """);

  private static final Set<String> POLITE = words("sorry um uh oh wait okay hm");

  private static final Set<String> YEARS =
      words("year years month months decade decades summer winter spring fall");
  private static final int FRAME_WORDS_MAX = 8;

  private EnglishClauses() {}

  /** For every word the number of its clause: how far a denial or a time can reach. */
  static int[] of(List<Word> words) {
    return cut(words, EnglishClauses::begins);
  }

  /** For every word the number of its sentence: what written ends and words like "but" part. */
  static int[] sentences(List<Word> words) {
    return cut(words, EnglishClauses::beginsSentence);
  }

  private static int[] cut(List<Word> words, Cut cut) {
    int[] parts = new int[words.size()];
    int part = 0;
    int first = 0;
    for (int i = 0; i < words.size(); i++) {
      if (i > first && cut.isBefore(words, first, i)) {
        part++;
        first = i;
      }
      parts[i] = part;
    }
    return parts;
  }

  private static boolean beginsSentence(List<Word> words, int first, int i) {
    Word word = words.get(i);
    boolean afterAnswer =
        word.afterComma() && EnglishDenial.ANSWERS.contains(words.get(i - 1).form());
    return word.opens() || (afterAnswer && i - first <= 2) || BORDERS.contains(word.form());
  }

  private static boolean begins(List<Word> words, int first, int i) {
    Word word = words.get(i);
    Word before = words.get(i - 1);
    if (beginsSentence(words, first, i)) {
      return true;
    }
    if (JOINTS.contains(word.form()) && i + 1 < words.size()) {
      String next = words.get(i + 1).form();
      return SUBJECTS.contains(next) || next.equals("now") || next.equals("the");
    }
    if (word.is("no") && !CARRIERS.contains(before.form()) && !before.is("got")) {
      return true;
    }
    return SUBJECTS.contains(word.form())
        && !CARRIERS.contains(before.form())
        && !SUBJECTS.contains(before.form())
        && !JOINTS.contains(before.form())
        && !isTimeFrame(words, first, i);
  }

  /** Where a clause really begins: after "but", "and", "sorry". */
  static int opening(List<Word> words, int first) {
    int opening = first;
    while (opening + 1 < words.size()
        && (BORDERS.contains(words.get(opening).form())
            || JOINTS.contains(words.get(opening).form())
            || POLITE.contains(words.get(opening).form()))) {
      opening++;
    }
    return opening;
  }

  /** Whether the words are only the time of what follows: "ten years ago", "when I was twenty". */
  private static boolean isTimeFrame(List<Word> words, int first, int to) {
    if (to - first > FRAME_WORDS_MAX) {
      return false;
    }
    String opening = words.get(opening(words, first)).form();
    if (SUBJECTS.contains(opening)) {
      return false;
    }
    for (int i = first; i < to; i++) {
      String form = words.get(i).form();
      if (form.equals("ago") || YEARS.contains(form)) {
        return true;
      }
    }
    return opening.equals("when")
        || opening.equals("as")
        || opening.equals("back")
        || isInThePast(words, opening(words, first), to);
  }

  /** These words and no others: "no chest pain in the past" is no time of what follows it. */
  private static boolean isInThePast(List<Word> words, int from, int to) {
    return to - from == 3
        && words.get(from).is("in")
        && words.get(from + 1).is("the")
        && words.get(from + 2).is("past");
  }

  /** Whether a clause may begin with it. */
  static boolean mayBegin(String word) {
    return SUBJECTS.contains(word) || JOINTS.contains(word) || BORDERS.contains(word);
  }

  /** Whether a new part begins before word i; the current one began at first. */
  private interface Cut {
    boolean isBefore(List<Word> words, int first, int i);
  }
}
