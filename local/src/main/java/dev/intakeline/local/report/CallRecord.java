package dev.intakeline.local.report;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.Interview;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemAnswer;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.journal.entry.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a call's journal shows, as the report wants it. */
final class CallRecord {
  private final List<Entry> entries;
  private final Questionnaire questionnaire;

  CallRecord(List<Entry> entries, Questionnaire questionnaire) {
    this.entries = entries;
    this.questionnaire = questionnaire;
  }

  /** What was asked last before the moment: the item's linkId or the fixed phrase, and its kind. */
  Asked askedBefore(long nanos) {
    Asked last = new Asked("NONE", "fixed");
    for (Entry entry : entries) {
      if (entry.monotonicNanos() >= nanos) {
        break;
      }
      if (entry.event() instanceof CallEvent.Prompted prompted) {
        last = asked(prompted).orElse(last);
      }
    }
    return last;
  }

  /** When the next host after the moment ordered its first words. */
  Optional<Long> resumedNanos(long nanos) {
    return entries.stream()
        .filter(entry -> entry.monotonicNanos() > nanos)
        .dropWhile(entry -> !(entry.event() instanceof CallEvent.HostStarted))
        .filter(entry -> entry.event() instanceof CallEvent.Prompted)
        .findFirst()
        .map(Entry::monotonicNanos);
  }

  /** A question and its kind. */
  record Asked(String question, String kind) {}

  private Optional<Asked> asked(CallEvent.Prompted prompted) {
    if (prompted.item().isPresent()) {
      LinkId linkId = prompted.item().get();
      String kind =
          Interview.item(questionnaire, linkId)
              .map(Item::kind)
              .map(itemKind -> itemKind.name().toLowerCase(Locale.ROOT))
              .orElse("unknown");
      return Optional.of(new Asked(linkId.value(), kind));
    }
    return prompted.phrase().map(phrase -> new Asked(phrase.name(), "fixed"));
  }

  /** The answers that count at the end. */
  List<DemoReport.Answer> answers() {
    Map<LinkId, DemoReport.Answer> counting = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.event() instanceof CallEvent.AnswerCommitted committed) {
        committed.dropped().forEach(counting::remove);
        counting.put(committed.answer().linkId(), answer(committed.answer()));
      }
    }
    return List.copyOf(counting.values());
  }

  private static DemoReport.Answer answer(GivenAnswer given) {
    var provenance = given.answer().provenance();
    return new DemoReport.Answer(
        given.linkId().value(),
        switch (given.answer()) {
          case ItemAnswer.Answered answered -> text(answered.value());
          case ItemAnswer.Unanswered unanswered -> unanswered.reason().name();
        },
        provenance.utterance().value(),
        provenance.audio().startMs(),
        provenance.audio().endMs());
  }

  static String text(AnswerValue value) {
    return switch (value) {
      case AnswerValue.BooleanAnswer answer -> Boolean.toString(answer.value());
      case AnswerValue.IntegerAnswer answer -> Integer.toString(answer.value());
      case AnswerValue.DecimalAnswer answer -> answer.value().toPlainString();
      case AnswerValue.DateAnswer answer -> answer.value().toString();
      case AnswerValue.TextAnswer answer -> answer.value();
      case AnswerValue.ChoiceAnswer answer -> answer.code();
    };
  }

  /** Tool calls, each once, as they ended: one that got no answer may have got it later. */
  List<DemoReport.ToolCall> toolCalls() {
    Map<String, DemoReport.ToolCall> calls = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.event() instanceof CallEvent.ToolCalled(String id, String tool, String _)) {
        calls.put(id, new DemoReport.ToolCall(tool, id, 0, false));
      } else if (entry.event() instanceof CallEvent.ToolAnswered answered) {
        calls.put(
            answered.id(),
            new DemoReport.ToolCall(answered.tool(), answered.id(), answered.ms(), answered.ok()));
      }
    }
    return List.copyOf(calls.values());
  }
}
