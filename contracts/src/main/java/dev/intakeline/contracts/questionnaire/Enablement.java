package dev.intakeline.contracts.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is enabled at one point of an interview. Made for a single question and thrown away: linear
 * in the number of items. An answer counts only while its own item is enabled, and conditions are
 * followed through that rule, so that one pass finds the fixed point. A loop (which {@link
 * QuestionnaireCheck} refuses) ends at the item where it closes, which counts as not enabled.
 */
final class Enablement {
  private final Map<LinkId, Node> nodes = new HashMap<>();
  private final Map<LinkId, ItemAnswer> given = new HashMap<>();
  private final Map<LinkId, Boolean> known = new HashMap<>();
  private final Questionnaire questionnaire;

  /** An item and what it hangs from; items at the top hang from nothing. */
  private record Node(Item item, Optional<Item> parent) {}

  Enablement(Questionnaire questionnaire, Progress progress) {
    this.questionnaire = questionnaire;
    index(questionnaire.items(), Optional.empty());
    for (GivenAnswer answer : progress.answers()) {
      given.put(answer.linkId(), answer.answer());
    }
  }

  private void index(List<Item> items, Optional<Item> parent) {
    for (Item item : items) {
      nodes.putIfAbsent(item.linkId(), new Node(item, parent));
      index(item.items(), Optional.of(item));
    }
  }

  Optional<Item> item(LinkId linkId) {
    return Optional.ofNullable(nodes.get(linkId)).map(Node::item);
  }

  /** The answer that was given, whether or not its item is enabled. */
  Optional<ItemAnswer> given(LinkId linkId) {
    return Optional.ofNullable(given.get(linkId));
  }

  /** Whether an item of that name exists and is enabled. */
  boolean enabled(LinkId linkId) {
    Boolean settled = known.get(linkId);
    if (settled != null) {
      return settled;
    }
    known.put(linkId, false); // what a loop meets when it comes round
    Node node = nodes.get(linkId);
    boolean enabled = node != null && followsFrom(node.parent()) && holds(node.item().enableWhen());
    known.put(linkId, enabled);
    return enabled;
  }

  /** A group lets its items through; a question only once it has a value. */
  private boolean followsFrom(Optional<Item> parent) {
    if (parent.isEmpty()) {
      return true;
    }
    Item above = parent.get();
    return enabled(above.linkId())
        && (above.kind() == ItemKind.GROUP
            || given.get(above.linkId()) instanceof ItemAnswer.Answered);
  }

  private boolean holds(EnableWhen enableWhen) {
    if (enableWhen.conditions().isEmpty()) {
      return true;
    }
    return switch (enableWhen.behavior()) {
      case ALL -> enableWhen.conditions().stream().allMatch(this::holds);
      case ANY -> enableWhen.conditions().stream().anyMatch(this::holds);
    };
  }

  private boolean holds(Condition condition) {
    Node question = nodes.get(condition.question());
    ItemAnswer answer = given.get(condition.question());
    if (question == null || answer == null || !enabled(condition.question())) {
      return Conditions.holdsWithoutAnswer(condition);
    }
    return Conditions.holds(condition, question.item(), answer);
  }

  /** Every enabled item, in document order. */
  List<Item> inOrder() {
    List<Item> enabled = new ArrayList<>();
    collect(questionnaire.items(), enabled);
    return enabled;
  }

  private void collect(List<Item> items, List<Item> into) {
    for (Item item : items) {
      if (enabled(item.linkId())) {
        into.add(item);
        collect(item.items(), into);
      }
    }
  }
}
