package dev.intakeline.contracts.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * One item of a questionnaire.
 *
 * @param linkId its name
 * @param kind what kind of answer it takes
 * @param text what is spoken, verbatim; empty for a group without words
 * @param required whether "skip" is accepted only after asking again
 * @param enableWhen when it is asked
 * @param choices the options of a choice item, in the order in which they are offered
 * @param form how a string item's answer is spoken
 * @param min the least number or the earliest date, as text of the kind's form
 * @param max the greatest number or the latest date
 * @param lengthMax characters of a string or text
 * @param readBack whether the answer is read back and confirmed before it counts, beside the kinds
 *     that always are (dates, names, digits)
 * @param items a group's items, or items that follow an answer
 */
public record Item(
    LinkId linkId,
    ItemKind kind,
    String text,
    boolean required,
    EnableWhen enableWhen,
    List<Choice> choices,
    Optional<AnswerForm> form,
    Optional<String> min,
    Optional<String> max,
    Optional<Integer> lengthMax,
    boolean readBack,
    List<Item> items) {
  public Item {
    choices = List.copyOf(choices);
    items = List.copyOf(items);
  }
}
