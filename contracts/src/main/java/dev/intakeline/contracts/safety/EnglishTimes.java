package dev.intakeline.contracts.safety;

import static dev.intakeline.contracts.safety.EnglishWords.words;

import java.util.List;
import java.util.Set;

/**
 * Whether English words speak of what is long over. Hours, days and weeks ago still count as now:
 * the danger may not be over.
 */
final class EnglishTimes {
  private static final Set<String> LONG =
      words("year years month months decade decades summer winter spring fall childhood");
  private static final Set<String> NOW =
      words("now today tonight currently still again yesterday since just lately recently ever");
  private static final Set<String> OLD = words("previous prior childhood");
  private static final Set<String> AGES =
      words(
          """
          little young younger small pregnant twenty thirty forty fifty sixty ten
          eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen eight nine
          seven six five
          """);
  private static final Set<String> CHILDREN =
      words("child kid teenager teen boy girl baby infant toddler adolescent little young small");
  private static final Set<String> BEGINNINGS = words("started starting began begun");
  private static final Set<String> DECADES =
      words("twenties thirties forties fifties sixties seventies eighties nineties");
  private static final Set<String> RECENT_UNITS =
      words(
          "hour hours day days minute minutes second seconds moment week weeks few couple half"
              + " night");

  private EnglishTimes() {}

  /**
   * Whether the clause of the word at from speaks of what is long over. What began long ago isn't
   * over: "it started two years ago".
   */
  static boolean isLongAgo(List<Word> words, int[] clauses, int from) {
    boolean past = false;
    for (int i = 0; i < words.size(); i++) {
      if (clauses[i] != clauses[from]) {
        continue;
      }
      if (isNow(words, i) || BEGINNINGS.contains(words.get(i).form())) {
        return false;
      }
      past = past || isPast(words, i);
    }
    return past;
  }

  static boolean isNow(List<Word> words, int i) {
    Word word = words.get(i);
    boolean thisOrLast = word.is("this") || word.is("last");
    boolean justAgo =
        word.is("ago") && (RECENT_UNITS.contains(at(words, i - 1)) || at(words, i - 1).isEmpty());
    return NOW.contains(word.form())
        || justAgo
        || (thisOrLast
            && words("morning afternoon evening night week weekend hour second minute")
                .contains(at(words, i + 1)));
  }

  private static boolean isPast(List<Word> words, int i) {
    String form = words.get(i).form();
    String next = at(words, i + 1);
    return switch (form) {
      case "ago" -> LONG.contains(at(words, i - 1));
      // "for the last month" goes on until today.
      case "last" -> LONG.contains(next) && !at(words, i - 1).equals("the");
      case "back" -> isBackThen(words, i) || LONG.contains(at(words, i - 1));
      case "when" -> isAge(words, i);
      case "as" -> (next.equals("a") || next.equals("an")) && CHILDREN.contains(at(words, i + 2));
      case "used" -> isFormerly(words, i);
      case "history" -> next.equals("of") || at(words, i - 1).equals("family");
      case "past" -> next.equals("history") || isPlainPast(words, i);
      case "survived", "survivor" -> true;
      case "recovered" -> next.equals("from");
      case "once" -> next.equals("had") || at(words, i - 1).equals("had");
      case "in" -> isYear(words, i);
      default -> OLD.contains(form);
    };
  }

  /** "back in 2010", "back in the day"; what "came back in the night" is here. */
  private static boolean isBackThen(List<Word> words, int i) {
    boolean inTheDay =
        at(words, i + 2).equals("the") && words("day days").contains(at(words, i + 3));
    return at(words, i + 1).equals("in") && (isYear(words, i + 1) || inTheDay);
  }

  /** "I used to faint"; not "I am used to it". */
  private static boolean isFormerly(List<Word> words, int i) {
    return at(words, i + 1).equals("to")
        && !at(words, i + 2).equals("it")
        && !words("am is are was were be been get getting got").contains(at(words, i - 1));
  }

  /** "when I was nine", "… a kid", "… in college"; not "… at work", "… two minutes into it". */
  private static boolean isAge(List<Word> words, int i) {
    String age = at(words, i + 3);
    if (at(words, i + 1).isEmpty() || !at(words, i + 2).equals("was")) {
      return false;
    }
    return switch (age) {
      case "a", "an" -> CHILDREN.contains(at(words, i + 4));
      case "in" -> isYear(words, i + 3);
      default ->
          (AGES.contains(age) || LONG.contains(age) || EnglishNumbers.isNumber(age))
              && !RECENT_UNITS.contains(at(words, i + 4));
    };
  }

  /** "in the past"; "in the past year" and "… several hours" go on until now. */
  private static boolean isPlainPast(List<Word> words, int i) {
    return at(words, i - 1).equals("the")
        && at(words, i - 2).equals("in")
        && (i + 1 == words.size() || EnglishClauses.mayBegin(at(words, i + 1)));
  }

  private static boolean isYear(List<Word> words, int i) {
    String next = at(words, i + 1);
    if (next.length() == 4 && next.chars().allMatch(Character::isDigit)) {
      return next.startsWith("19") || next.startsWith("20");
    }
    String second = at(words, i + 2);
    return switch (next) {
      case "nineteen", "twenty" -> EnglishNumbers.isNumber(second);
      case "two" -> second.equals("thousand");
      case "high" -> second.equals("school") && !isPresent(at(words, i - 1));
      case "college" -> !isPresent(at(words, i - 1));
      default -> DECADES.contains(next) || DECADES.contains(second);
    };
  }

  /** "I am in college". */
  private static boolean isPresent(String verb) {
    return words("am is are still").contains(verb);
  }

  private static String at(List<Word> words, int i) {
    return i >= 0 && i < words.size() ? words.get(i).form() : "";
  }
}
