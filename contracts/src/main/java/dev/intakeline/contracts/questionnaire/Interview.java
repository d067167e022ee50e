package dev.intakeline.contracts.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The interview's progress as pure functions: what is asked next, and what an answer changes.
 *
 * <p>Groups and display items take no answer and are never in the {@link Progress}. Their words are
 * the {@linkplain #leadIn lead-in} of the question that comes after them, so that a call which is
 * resumed repeats at most the words before its open question.
 */
public final class Interview {
  private Interview() {}

  /**
   * What recording an answer led to.
   *
   * @param progress the answers that count now
   * @param dropped items whose answers no longer count, in the order in which they were given
   */
  public record Step(Progress progress, List<LinkId> dropped) {
    public Step {
      dropped = List.copyOf(dropped);
    }
  }

  /**
   * The first item in document order that is enabled, takes an answer and has none; items within a
   * question follow as soon as it has a value. Empty when the interview is complete.
   */
  public static Optional<Item> next(Questionnaire questionnaire, Progress progress) {
    Enablement enablement = new Enablement(questionnaire, progress);
    return enablement.inOrder().stream().filter(item -> isOpen(enablement, item)).findFirst();
  }

  /**
   * The groups and display items whose words are spoken before the {@link #next} question: those
   * that stand between it and the question before it. When nothing is left to ask, the words that
   * stand after the last question. Items without words are left out.
   */
  public static List<Item> leadIn(Questionnaire questionnaire, Progress progress) {
    Enablement enablement = new Enablement(questionnaire, progress);
    List<Item> words = new ArrayList<>();
    for (Item item : enablement.inOrder()) {
      if (isOpen(enablement, item)) {
        break;
      } else if (isAskable(item)) {
        words.clear();
      } else if (!item.text().isBlank()) {
        words.add(item);
      }
    }
    return List.copyOf(words);
  }

  /**
   * Records an answer, or corrects the one that the item has (which keeps its place). Answers whose
   * items this disables are dropped, and so are those that depended on them. An answer to an item
   * that is not enabled is dropped itself. Recording the same answer again changes nothing. The
   * value is taken as it is: {@link AnswerCheck} says whether it fits.
   *
   * @throws IllegalArgumentException when the questionnaire has no such item or it takes no answer
   */
  public static Step record(Questionnaire questionnaire, Progress progress, GivenAnswer answer) {
    if (item(questionnaire, answer.linkId()).filter(Interview::isAskable).isEmpty()) {
      throw new IllegalArgumentException(answer.linkId() + " is not an item that takes an answer");
    }
    List<GivenAnswer> all = new ArrayList<>(progress.answers());
    int place = indexOf(all, answer.linkId());
    if (place < 0) {
      all.add(answer);
    } else {
      all.set(place, answer);
    }
    Enablement enablement = new Enablement(questionnaire, new Progress(all));
    List<LinkId> dropped =
        all.stream().map(GivenAnswer::linkId).filter(id -> !enablement.enabled(id)).toList();
    all.removeIf(given -> !enablement.enabled(given.linkId()));
    return new Step(new Progress(all), dropped);
  }

  /** Whether an item is to be asked, or spoken, as things stand; false when there is none such. */
  public static boolean isEnabled(Questionnaire questionnaire, Progress progress, LinkId linkId) {
    return new Enablement(questionnaire, progress).enabled(linkId);
  }

  /** Whether items of this kind take an answer. */
  public static boolean isAskable(Item item) {
    return switch (item.kind()) {
      case GROUP, DISPLAY -> false;
      case BOOLEAN, DECIMAL, INTEGER, DATE, STRING, TEXT, CHOICE -> true;
    };
  }

  /** The item of that name, at whatever depth. */
  public static Optional<Item> item(Questionnaire questionnaire, LinkId linkId) {
    return item(questionnaire.items(), linkId);
  }

  /**
   * The sum of the chosen ordinal values. Empty for a questionnaire without a score, and as long as
   * one of its enabled items with ordinal values has no value: half a score misleads.
   */
  public static Optional<BigDecimal> score(Questionnaire questionnaire, Progress progress) {
    Enablement enablement = new Enablement(questionnaire, progress);
    List<Item> scored = enablement.inOrder().stream().filter(Interview::isScored).toList();
    if (!questionnaire.scored() || scored.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Item item : scored) {
      Optional<BigDecimal> points = points(item, enablement.given(item.linkId()));
      if (points.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(points.get());
    }
    return Optional.of(sum);
  }

  private static boolean isOpen(Enablement enablement, Item item) {
    return isAskable(item) && enablement.given(item.linkId()).isEmpty();
  }

  private static boolean isScored(Item item) {
    return item.kind() == ItemKind.CHOICE
        && item.choices().stream().anyMatch(choice -> choice.ordinal().isPresent());
  }

  private static Optional<BigDecimal> points(Item item, Optional<ItemAnswer> given) {
    return given
        .filter(ItemAnswer.Answered.class::isInstance)
        .map(answer -> ((ItemAnswer.Answered) answer).value())
        .filter(AnswerValue.ChoiceAnswer.class::isInstance)
        .flatMap(value -> Conditions.ordinal(item, ((AnswerValue.ChoiceAnswer) value).code()));
  }

  private static Optional<Item> item(List<Item> items, LinkId linkId) {
    for (Item item : items) {
      if (item.linkId().equals(linkId)) {
        return Optional.of(item);
      }
      Optional<Item> within = item(item.items(), linkId);
      if (within.isPresent()) {
        return within;
      }
    }
    return Optional.empty();
  }

  private static int indexOf(List<GivenAnswer> answers, LinkId linkId) {
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i).linkId().equals(linkId)) {
        return i;
      }
    }
    return -1;
  }
}
