package dev.intakeline.contracts.safety;

import static dev.intakeline.contracts.safety.EnglishWords.words;

import java.util.List;
import java.util.Set;

/** Whether English words are denied within their clause: "no chest pain", "I don't have any …". */
final class EnglishDenial {
  /** Answer a question and deny nothing that follows. */
  static final Set<String> ANSWERS = words("no nope nah yes yeah yep");

  static final Set<String> NEGATORS =
      words("no not never without deny denies denied denying neither nor none nobody");

  /** Before another denial these take it back: "not that I don't have …". */
  private static final Set<String> CANCELLING = words("not never deny denies denied denying");

  private static final Set<String> WELL = words("fine okay ok good normal clear alright");

  /** After "no" at the end: "chest pain, no, not at all". */
  private static final Set<String> FIRMLY =
      words("not never none nothing absolutely definitely no thanks thank sir ma'am at i");

  /** "not only": more is to come, nothing is denied. "no doubt": the opposite. */
  private static final Set<String> AFTER_NOT_HARMLESS = words("only just merely simply sure");

  private static final Set<String> AFTER_NO_HARMLESS =
      words(
          """
          doubt question kidding joke idea matter wonder better worse relief sleep energy choice
          i my he she it there we they you the this that sir madam thanks thank just only but not
          never because well actually wait sorry
          """);

  /** Verbs that carry a denial to what they name: "don't have …", "didn't notice any …". */
  private static final Set<String> CARRYING =
      words(
          """
          have has had having get gets got getting feel feels felt feeling experience experiencing
          experienced notice noticed noticing see seen saw suffer suffering suffered report
          reporting complain complaining say saying said think thinking thought believe call
          want wanting plan planning intend going try trying mean show showing any a an been be
          being that signs sign either either even in
          """);

  /** May stand anywhere between a denial and what it denies. */
  private static final Set<String> THROUGH =
      words(
          """
          really actually currently presently exactly even ever also yet so far at all right now
          or nor either any a an the of some like such kind sort this that is are was were am be
          been being to i my it there have has had having got get feel about anything other else
          more experience experienced experiencing history sign signs symptom symptoms symptoms
          recent severe bad new serious known significant since last week month day days never
          problem problems trouble difficulty issue issues with do does did not
          """);

  private static final Set<String> SCOPE_ENDS =
      words(
          """
          because due from for helps help when while during after before until who which so than
          only just
          """);

  private static final Set<String> TAKING = words("take taken took taking");

  /** Carry a denial to an amount alone: who hasn't lost the pain still has it. */
  private static final Set<String> LOSING = words("lose lost losing");

  private static final Set<String> AMOUNTS = words("lot lots");

  private static final int REACH_MAX = 14;

  private EnglishDenial() {}

  /** Whether the words from (inclusive) to (exclusive) are denied; two denials cancel out. */
  static boolean denies(List<Word> words, int[] clauses, int from, int to) {
    if (deniedAfter(words, to)) {
      return true;
    }
    int denials = 0;
    for (int i = from - 1; i >= Math.max(0, from - REACH_MAX); i--) {
      if (clauses[i] != clauses[from]) {
        break;
      }
      if (NEGATORS.contains(words.get(i).form()) && reaches(words, i, from)) {
        denials += denials == 0 || CANCELLING.contains(words.get(i).form()) ? 1 : 0;
        i = startOfDoubled(words, i);
      }
    }
    return denials % 2 == 1;
  }

  private static boolean reaches(List<Word> words, int cue, int from) {
    String form = words.get(cue).form();
    String next = words.get(cue + 1).form();
    return switch (form) {
      case "not" -> !AFTER_NOT_HARMLESS.contains(next) && notReaches(words, cue, from);
      case "never" -> notReaches(words, cue, from) && !isComparison(words, from);
      case "no" -> !AFTER_NO_HARMLESS.contains(next) && listReaches(words, cue + 1, from);
      case "without", "neither", "nor", "none", "nobody" -> listReaches(words, cue + 1, from);
      default -> listReaches(words, cue + 1, from);
    };
  }

  /** After "not" the verb decides: "not have" names the symptom, "not sleep" has its own. */
  private static boolean notReaches(List<Word> words, int cue, int from) {
    int verb = cue + 1;
    while (verb < from && THROUGH.contains(words.get(verb).form())) {
      verb++;
    }
    if (verb >= from) {
      return !isDoubt(words, cue);
    }
    boolean can = cue > 0 && (words.get(cue - 1).is("can") || words.get(cue - 1).is("could"));
    boolean named =
        CARRYING.contains(words.get(verb).form())
            || CARRYING.contains(words.get(verb - 1).form())
            || (!can && TAKING.contains(words.get(verb).form()))
            || (LOSING.contains(words.get(verb).form())
                && AMOUNTS.contains(words.get(from).form()));
    return named && !isDoubt(words, cue) && listReaches(words, verb, from);
  }

  /** "I don't know if …": in doubt nothing is denied. */
  private static boolean isDoubt(List<Word> words, int cue) {
    String next = cue + 1 < words.size() ? words.get(cue + 1).form() : "";
    return next.equals("know") || next.equals("sure") || next.equals("understand");
  }

  /** Never felt pain "like this", "this bad": then it is there now. */
  private static boolean isComparison(List<Word> words, int from) {
    int[] sentences = EnglishClauses.sentences(words);
    for (int i = from; i < words.size() && sentences[i] == sentences[from]; i++) {
      String form = words.get(i).form();
      if (form.equals("like") || form.equals("such") || form.equals("worse")) {
        return true;
      }
      if ((form.equals("this") || form.equals("so"))
          && i + 1 < words.size()
          && !words.get(i + 1).is("week")
          && !words.get(i + 1).is("year")) {
        return true;
      }
    }
    return false;
  }

  /** A list goes on over "or"; "and" ends what "no" denies, unless "any" or "or" holds it on. */
  private static boolean listReaches(List<Word> words, int start, int from) {
    boolean heldOn = false;
    for (int i = start; i < from; i++) {
      String form = words.get(i).form();
      if (SCOPE_ENDS.contains(form)) {
        return false;
      }
      heldOn = heldOn || form.equals("any") || form.equals("or") || form.equals("either");
      if (form.equals("and") && !heldOn) {
        return false;
      }
    }
    return true;
  }

  /** "don't have no", "never had no": one denial said twice. */
  private static int startOfDoubled(List<Word> words, int cue) {
    if (!words.get(cue).is("no") || cue < 2) {
      return cue;
    }
    for (int i = cue - 1; i >= Math.max(0, cue - 3); i--) {
      String form = words.get(i).form();
      if (form.equals("not") || form.equals("never")) {
        return i;
      }
      if (!CARRYING.contains(form)) {
        return cue;
      }
    }
    return cue;
  }

  /** "chest pain, no": the denial comes last. */
  private static boolean deniedAfter(List<Word> words, int to) {
    if (to >= words.size()) {
      return false;
    }
    String next = words.get(to).form();
    int[] sentences = EnglishClauses.sentences(words);
    boolean ends = to + 1 >= words.size() || sentences[to + 1] != sentences[to];
    boolean saysNo = next.equals("no") || next.equals("nope") || next.equals("never");
    boolean firmly = !ends && FIRMLY.contains(words.get(to + 1).form());
    boolean isWell =
        words("is are feels feel looks sounds").contains(next)
            && to + 1 < words.size()
            && WELL.contains(words.get(to + 1).form());
    return isWell
        || (saysNo && (ends || firmly))
        || (ends && (next.equals("none") || next.equals("negative")));
  }
}
