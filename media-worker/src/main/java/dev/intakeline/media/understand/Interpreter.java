package dev.intakeline.media.understand;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import java.util.List;
import java.util.Optional;

/** Decides among the meanings that words can have. A plain answer goes before a wish. */
final class Interpreter {
  private final Fillers fillers;
  private final Wishes wishes;

  Interpreter(Fillers fillers, Wishes wishes) {
    this.fillers = fillers;
    this.wishes = wishes;
  }

  SpokenAnswer of(AnswerKind asked, Optional<AnswerKind> before, List<String> words) {
    if (words.isEmpty()) {
      return new SpokenAnswer.NotUnderstood();
    }
    Reading plain = read(asked, words);
    if (plain instanceof Reading.Whole(AnswerValue value, boolean complete)) {
      return new SpokenAnswer.Value(value, complete);
    }
    Optional<SpokenAnswer> instead = insteadOfAnswer(asked, before, words);
    if (instead.isPresent()) {
      return instead.get();
    }
    if (asked.readFreely(words) instanceof Reading.Whole(AnswerValue value, boolean complete)) {
      return new SpokenAnswer.Value(value, complete);
    }
    return plain instanceof Reading.Part || isBegun(words)
        ? new SpokenAnswer.Incomplete()
        : new SpokenAnswer.NotUnderstood();
  }

  SpokenAnswer ofConfirmation(YesNo yesNo, Optional<AnswerKind> asked, List<String> words) {
    Optional<AnswerKind> corrected = asked.filter(kind -> !(kind instanceof YesNo));
    boolean settled = read(yesNo, words) instanceof Reading.Whole;
    if (corrected.isPresent() && !settled) {
      List<String> value = YesNo.deniesFirst(words) ? words.subList(1, words.size()) : words;
      Reading reading = value.isEmpty() ? Reading.NONE : read(corrected.get(), value);
      if (reading instanceof Reading.Whole(AnswerValue other, boolean complete)) {
        return new SpokenAnswer.Correction(Optional.of(other), complete);
      }
      if (reading instanceof Reading.Part && insteadOfAnswer(yesNo, corrected, words).isEmpty()) {
        return new SpokenAnswer.Incomplete();
      }
    }
    return of(yesNo, corrected, words);
  }

  private Optional<SpokenAnswer> insteadOfAnswer(
      AnswerKind asked, Optional<AnswerKind> before, List<String> words) {
    Optional<SpokenAnswer> wish = wishes.kind(words).map(SpokenAnswer.Meta::new);
    if (wish.isPresent()) {
      return wish;
    }
    if (wishes.isObjection(words)) {
      return Optional.of(SpokenAnswer.Correction.OBJECTION);
    }
    return correction(asked, before, words);
  }

  /** "No, I said …": of the answer before, or else of this one while it is being given. */
  private Optional<SpokenAnswer> correction(
      AnswerKind asked, Optional<AnswerKind> before, List<String> words) {
    boolean begun = false;
    for (Wishes.Corrected corrected : wishes.corrected(words)) {
      List<String> rest = corrected.rest();
      Reading earlier = before.map(kind -> read(kind, rest)).orElse(Reading.NONE);
      Reading now = read(asked, rest);
      if (earlier instanceof Reading.Whole(AnswerValue value, boolean complete)) {
        return Optional.of(
            !corrected.saysSo() && now instanceof Reading.Whole(AnswerValue own, boolean _)
                ? new SpokenAnswer.Reconsidered(value, own, complete)
                : new SpokenAnswer.Correction(Optional.of(value), complete));
      }
      if (now instanceof Reading.Whole(AnswerValue value, boolean complete)) {
        return Optional.of(new SpokenAnswer.Value(value, complete));
      }
      begun = begun || earlier instanceof Reading.Part || now instanceof Reading.Part;
    }
    return begun ? Optional.of(new SpokenAnswer.Incomplete()) : Optional.empty();
  }

  /** The best reading with or without the fillers around the words. */
  private Reading read(AnswerKind kind, List<String> words) {
    Reading best = Reading.NONE;
    for (List<String> stripped :
        fillers.strip(kind.isSaidInParts() ? fillers.fluent(words) : words)) {
      if (stripped.isEmpty()) {
        return best.equals(Reading.NONE) ? Reading.PART : best;
      }
      switch (kind.read(stripped)) {
        case Reading.Whole whole -> {
          return whole;
        }
        case Reading.Part part -> best = part;
        case Reading.None() -> {}
      }
    }
    return best;
  }

  private boolean isBegun(List<String> words) {
    return wishes.isBegun(words)
        || fillers.isBegun(words)
        || wishes.corrected(words).stream().anyMatch(corrected -> corrected.rest().isEmpty());
  }
}
