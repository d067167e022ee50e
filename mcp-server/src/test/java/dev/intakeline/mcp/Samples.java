package dev.intakeline.mcp;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.EnableWhen;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.tools.RecordAnswer;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.util.List;
import java.util.Optional;

/** A questionnaire with questions of several kinds, and answers to them. */
final class Samples {
  private Samples() {}

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

  static RecordAnswer days(String key, int days) {
    return answer(key, "days", new AnswerValue.IntegerAnswer(days));
  }

  static RecordAnswer answer(String key, String linkId, AnswerValue value) {
    return new RecordAnswer(key, new LinkId(linkId), new UtteranceId("c1"), "what was said", value);
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
