package dev.intakeline.contracts.safety;

import static dev.intakeline.contracts.safety.EnglishWords.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the screen knows of English. What somebody else went through counts only while it happens:
 * "my son can't breathe" is danger, "my father had a stroke" isn't.
 */
final class English implements LanguagePack {
  private static final Set<String> LIGHT =
      words(
          """
          a an the my his her their our your this that these those some any such
          in on of at across through around inside into over along under near behind about to for
          i it he she they we you me him them there is am are was were be been being get gets got
          getting has have had having do does did keep keeps kept can could will would just really
          so very quite too pretty bit little lot lots kind sort like all both well and also
          right left side middle center front lower upper whole part area bad badly awful terrible
          terribly horrible severe severely intense sharp dull strong sudden suddenly constant
          extremely seriously literally actually basically still now again started starting seem seems from
          starts start feel feels feeling felt more um uh er ah with as up
          """);

  private static final Set<String> DROPPABLE =
      words(
          """
          a an the my his your our is are was were am be being been of in i to
          can could will would do does did
          """);

  private static final Set<String> OTHERS =
      words(
          """
          father dad daddy mother mom mum mommy parents husband wife partner spouse son daughter
          brother sister uncle aunt cousin grandfather grandpa grandmother grandma nephew niece
          friend neighbor neighbour roommate coworker colleague boss boyfriend girlfriend baby
          child kid he she someone somebody people ex stepfather stepmother parent patient guy man
          woman lady girl boy classmate teacher roommate family
          """);

  private static final Set<String> OTHERS_PAST =
      words("had died dies was were passed suffered got went took tried did lost");

  /** Between a danger and its "runs in the family": "heart attacks and strokes run in …". */
  private static final int RUNS_WITHIN = 4;

  private static final Set<String> ANIMALS =
      words("cat dog puppy kitten horse bird rabbit hamster pet cow");

  private static final Set<String> ASKING =
      words("mean means say said saying ask asked asking define explain spell repeat call");

  /** Name a thing without having it: "what counts as …", "watch out for …", "can cause …". */
  private static final Set<String> NAMING =
      Set.of(
          "counts as",
          "same as",
          "considered a",
          "watch for",
          "out for",
          "can cause",
          "could cause",
          "may cause",
          "might cause",
          "risk of",
          "prevent a",
          "prevents a",
          "prevention of",
          "warned about",
          "course about",
          "class about",
          "show about",
          "movie about",
          "book about",
          "article about",
          "read about",
          "learned about",
          "heard about",
          "pamphlet on",
          "pamphlet about",
          "course on",
          "insurance for");

  private static final List<List<String>> IDIOMS =
      Stream.of(
              "stroke of",
              "gave me a heart attack",
              "give me a heart attack",
              "pain killer",
              "pain killers",
              "pain medicine",
              "pain medication",
              "pain relief",
              "pain clinic",
              "food poisoning",
              "stroke prevention",
              "stroke awareness",
              "breast stroke")
          .map(idiom -> List.of(idiom.split(" ")))
          .toList();

  @Override
  public boolean isContraction(String word) {
    return EnglishWords.isContraction(word);
  }

  @Override
  public List<String> expand(String word) {
    return EnglishWords.expand(word);
  }

  @Override
  public String stem(String word) {
    return EnglishWords.stem(word);
  }

  @Override
  public boolean isLight(String word) {
    return LIGHT.contains(word);
  }

  @Override
  public boolean isDroppable(String word) {
    return DROPPABLE.contains(word);
  }

  @Override
  public boolean isNegator(String word) {
    return EnglishDenial.NEGATORS.contains(word);
  }

  @Override
  public int[] sentences(List<Word> words) {
    return EnglishClauses.sentences(words);
  }

  @Override
  public Optional<Discount> discount(List<Word> words, int from, int to) {
    int[] clauses = EnglishClauses.of(words);
    if (isIdiom(words, from, to)) {
      return Optional.of(Discount.IDIOM);
    }
    int first = firstOfClause(clauses, from);
    if (isAskedBack(words, first, from, to)) {
      return Optional.of(Discount.QUESTION);
    }
    if (isSupposed(words, first, from)) {
      return Optional.of(Discount.HYPOTHETICAL);
    }
    if (EnglishDenial.denies(words, clauses, from, to)) {
      return Optional.of(Discount.NEGATED);
    }
    if (EnglishTimes.isLongAgo(words, clauses, from)) {
      return Optional.of(Discount.PAST);
    }
    return isAnothersPast(words, clauses, first, from, to)
        ? Optional.of(Discount.OTHER_PERSON)
        : Optional.empty();
  }

  private static int firstOfClause(int[] clauses, int at) {
    int first = at;
    while (first > 0 && clauses[first - 1] == clauses[at]) {
      first--;
    }
    return first;
  }

  /**
   * Whether the words are part of an idiom; one beside them, or inside them, takes nothing away.
   */
  private static boolean isIdiom(List<Word> words, int from, int to) {
    return IDIOMS.stream().anyMatch(idiom -> reachesOver(idiom, words, from, to));
  }

  private static boolean reachesOver(List<String> idiom, List<Word> words, int from, int to) {
    for (int at = Math.max(0, from - idiom.size() + 1); at < to; at++) {
      boolean beyond = at < from || at + idiom.size() > to;
      if (beyond && isAt(idiom, words, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(List<String> idiom, List<Word> words, int at) {
    return at + idiom.size() <= words.size()
        && IntStream.range(0, idiom.size()).allMatch(k -> words.get(at + k).is(idiom.get(k)));
  }

  /** "what do you mean by …", "did you say …", "what is a …", "does … mean". */
  private static boolean isAskedBack(List<Word> words, int first, int from, int to) {
    String opening = words.get(EnglishClauses.opening(words, first)).form();
    boolean meant = to < words.size() && words.get(to).stem().equals("mean");
    if (meant && (opening.equals("what") || opening.equals("does"))) {
      return true;
    }
    for (int i = first; i + 1 < from; i++) {
      if (words.get(i).is("you") && asksSoon(words, i + 1, from)) {
        return true;
      }
      if (NAMING.contains(words.get(i).form() + " " + words.get(i + 1).form())) {
        return true;
      }
    }
    return isDefinition(words, first, from);
  }

  /** "you … mean", "you are asking": a verb of asking soon after "you". */
  private static boolean asksSoon(List<Word> words, int start, int from) {
    for (int i = start; i < Math.min(from, start + 3); i++) {
      if (words.get(i).is("i")) {
        return false;
      }
      if (ASKING.contains(words.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  /** "what is a stroke", "sorry what is a stroke". */
  private static boolean isDefinition(List<Word> words, int first, int from) {
    for (int i = first; i + 1 < from; i++) {
      boolean whatIs =
          words.get(i).is("what") && (words.get(i + 1).is("is") || words.get(i + 1).is("are"));
      boolean next = from == i + 2 || (from == i + 3 && words.get(i + 2).form().startsWith("a"));
      if (whatIs && next) {
        return true;
      }
    }
    return false;
  }

  /** "if I get …": supposed, unless in doubt ("I don't know if I have …"). */
  private static boolean isSupposed(List<Word> words, int first, int from) {
    for (int i = first; i < from; i++) {
      boolean inDoubt =
          i > 0
              && words("know sure wonder wondering tell see ask worried afraid scared")
                  .contains(words.get(i - 1).form());
      if (words.get(i).is("if") && !inDoubt) {
        return true;
      }
      if (words.get(i).is("case") && i > 0 && words.get(i - 1).is("in")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnothersPast(
      List<Word> words, int[] clauses, int first, int from, int to) {
    boolean other = false;
    boolean past = false;
    for (int i = first; i < from; i++) {
      Word word = words.get(i);
      if (word.is("i") && other) {
        return false;
      }
      if (ANIMALS.contains(word.form())) {
        return true;
      }
      other = other || OTHERS.contains(word.form());
      past = past || (other && (OTHERS_PAST.contains(word.form()) || word.possessive()));
    }
    for (int i = first; i < words.size() && clauses[i] == clauses[from]; i++) {
      if (EnglishTimes.isNow(words, i)) {
        return false;
      }
    }
    return (other && past) || runsInFamily(words, to);
  }

  /** "strokes run in my family"; not "I am having a stroke it runs in my family". */
  private static boolean runsInFamily(List<Word> words, int to) {
    for (int i = to; i + 2 < words.size() && i < to + RUNS_WITHIN; i++) {
      if (EnglishClauses.SUBJECTS.contains(words.get(i).form())) {
        return false;
      }
      if (words.get(i).stem().equals("run") && words.get(i + 1).is("in")) {
        return words.subList(i + 2, Math.min(words.size(), i + 5)).stream()
            .anyMatch(word -> word.is("family"));
      }
    }
    return false;
  }
}
