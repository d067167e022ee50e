package dev.intakeline.mcp;

import dev.intakeline.contracts.questionnaire.EnableWhen;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import java.util.List;
import java.util.Optional;

/** A questionnaire with one question of every kind that matters here. */
final class SampleQuestions {
  private SampleQuestions() {}

  static Questionnaire questionnaire() {
    return new Questionnaire(
        "sample",
        "Sample",
        "en-US",
        List.of(
            item("days", ItemKind.INTEGER, Optional.of("0"), Optional.of("365")),
            item("temperature", ItemKind.DECIMAL, Optional.empty(), Optional.empty()),
            item("since", ItemKind.DATE, Optional.empty(), Optional.empty()),
            item("fever", ItemKind.BOOLEAN, Optional.empty(), Optional.empty()),
            item("story", ItemKind.TEXT, Optional.empty(), Optional.empty())),
        false);
  }

  private static Item item(
      String linkId, ItemKind kind, Optional<String> min, Optional<String> max) {
    return new Item(
        new LinkId(linkId),
        kind,
        "About " + linkId + "?",
        true,
        EnableWhen.ALWAYS,
        List.of(),
        Optional.empty(),
        min,
        max,
        Optional.empty(),
        false,
        List.of());
  }
}
