package dev.intakeline.media.understand;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Yes and no in their many forms. */
final class YesNo implements AnswerKind {
  private static final AnswerValue YES = new AnswerValue.BooleanAnswer(true);
  private static final AnswerValue NO = new AnswerValue.BooleanAnswer(false);
  private static final Set<String> SAYS_YES = Set.of("yes", "yeah", "yep", "yup");
  private static final Set<String> SAYS_NO = Set.of("no", "nope", "nah");
  private static final Set<String> DENIES =
      Set.of("not", "don't", "isn't", "haven't", "didn't", "never", "wasn't", "doesn't", "can't");

  private static final Set<String> PLAINEST = Set.of("yes", "no");

  private final PhraseBook book;

  YesNo(List<String> yes, List<String> no) {
    Map<String, AnswerValue> phrases = new LinkedHashMap<>();
    yes.forEach(phrase -> phrases.put(phrase, YES));
    no.forEach(phrase -> phrases.put(phrase, NO));
    this.book = new PhraseBook(phrases);
  }

  @Override
  public void write(JsgfText text, String name) {
    book.write(text, name, phrase -> PLAINEST.contains(phrase) ? 40 : phrase.contains(" ") ? 1 : 4);
  }

  @Override
  public Reading read(List<String> words) {
    return book.read(words);
  }

  /** Whether the words begin with a no. */
  static boolean deniesFirst(List<String> words) {
    return !words.isEmpty() && SAYS_NO.contains(words.getFirst());
  }

  /** The first word decides, unless the rest says the opposite: "yes I have a little cough". */
  @Override
  public Reading readFreely(List<String> words) {
    if (words.isEmpty()) {
      return Reading.NONE;
    }
    List<String> rest = words.subList(1, words.size());
    if (SAYS_YES.contains(words.getFirst())) {
      boolean takenBack =
          rest.stream().anyMatch(word -> SAYS_NO.contains(word) || DENIES.contains(word));
      return takenBack ? Reading.NONE : Reading.whole(YES);
    }
    if (SAYS_NO.contains(words.getFirst())) {
      return rest.stream().anyMatch(SAYS_YES::contains) ? Reading.NONE : Reading.whole(NO);
    }
    return Reading.NONE;
  }
}
