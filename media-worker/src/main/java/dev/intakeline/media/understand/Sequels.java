package dev.intakeline.media.understand;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.media.interview.Sequel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether words go on with a value that was cut off, or begin it anew. Pure. */
final class Sequels {
  /** One letter alone may well come twice. */
  private static final int BEGUN_ANEW_MIN = 2;

  private final Interpreter interpreter;
  private final Fillers fillers;
  private final YesNo yesNo;

  Sequels(Interpreter interpreter, Fillers fillers, YesNo yesNo) {
    this.interpreter = interpreter;
    this.fillers = fillers;
    this.yesNo = yesNo;
  }

  Sequel of(Optional<AnswerKind> kind, List<String> before, List<String> more) {
    Optional<AnswerValue> first = unfinished(kind, before);
    if (first.isEmpty()) {
      return new Sequel.Other();
    }
    Optional<AnswerValue> alone = value(kind, more);
    if (alone.isPresent() && isAnew(first.get(), alone.get())) {
      return new Sequel.Anew(alone.get());
    }
    return fillers.strip(before).stream()
        .flatMap(head -> fillers.strip(more).stream().map(tail -> together(head, tail)))
        .flatMap(both -> value(kind, both).map(whole -> goesOn(whole, both)).stream())
        .filter(goesOn -> !goesOn.whole().equals(first.get()))
        .findFirst()
        .<Sequel>map(goesOn -> goesOn)
        .orElseGet(Sequel.Other::new);
  }

  private static List<String> together(List<String> head, List<String> tail) {
    return Stream.concat(head.stream(), tail.stream()).toList();
  }

  private static Sequel.GoesOn goesOn(AnswerValue whole, List<String> words) {
    return new Sequel.GoesOn(whole, String.join(" ", words));
  }

  private Optional<AnswerValue> unfinished(Optional<AnswerKind> kind, List<String> words) {
    return interpreter.ofConfirmation(yesNo, kind, words)
                instanceof SpokenAnswer.Correction(var value, boolean complete)
            && !complete
        ? value
        : Optional.empty();
  }

  private Optional<AnswerValue> value(Optional<AnswerKind> kind, List<String> words) {
    return interpreter.ofConfirmation(yesNo, kind, words)
            instanceof SpokenAnswer.Correction(var value, boolean _)
        ? value
        : Optional.empty();
  }

  private static boolean isAnew(AnswerValue first, AnswerValue now) {
    return first instanceof AnswerValue.TextAnswer(String before)
        && now instanceof AnswerValue.TextAnswer(String again)
        && isAnew(before, again);
  }

  /**
   * Who begins anew may be cut off once more, or is heard a little otherwise than before. Few names
   * and numbers repeat their beginning at once: "Mimi" has to be said without a pause.
   */
  private static boolean isAnew(String before, String again) {
    if (again.length() < before.length()) {
      return again.length() >= BEGUN_ANEW_MIN && before.startsWith(again);
    }
    return again.startsWith(before) || (again.length() > before.length() && isLike(before, again));
  }

  /** Whether two thirds of the letters stand where they stood before. */
  private static boolean isLike(String before, String again) {
    int same = 0;
    for (int i = 0; i < before.length(); i++) {
      same += before.charAt(i) == again.charAt(i) ? 1 : 0;
    }
    return same >= BEGUN_ANEW_MIN && 3 * same >= 2 * before.length();
  }
}
