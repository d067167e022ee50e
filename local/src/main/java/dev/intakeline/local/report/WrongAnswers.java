package dev.intakeline.local.report;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.questionnaire.AnswerForm;
import dev.intakeline.contracts.questionnaire.Interview;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.tools.RecordAnswer;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.journal.entry.Entry;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares what was recorded with what the caller meant. What would have been accepted without
 * reading back is the first value that was understood for each question.
 */
final class WrongAnswers {
  private final Questionnaire questionnaire;
  private final Map<LinkId, String> first = new LinkedHashMap<>();
  private final Map<LinkId, String> recorded = new LinkedHashMap<>();

  private WrongAnswers(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  /**
   * The questions that were answered, by kind.
   *
   * @param answers those that count in the end
   * @param meant what the caller meant, by linkId; a question that isn't in it isn't measured
   */
  static List<DemoReport.KindAnswers> of(
      List<Entry> entries,
      Questionnaire questionnaire,
      List<DemoReport.Answer> answers,
      Map<String, String> meant) {
    WrongAnswers all = new WrongAnswers(questionnaire);
    for (Entry entry : entries) {
      if (entry.event() instanceof CallEvent.ToolCalled called
          && called.tool().equals(ToolNames.RECORD_ANSWER)) {
        all.understood(called);
      }
    }
    answers.forEach(answer -> all.recorded.put(new LinkId(answer.linkId()), answer.value()));
    return all.compared(meant);
  }

  private void understood(CallEvent.ToolCalled called) {
    RecordAnswer asked =
        Wire.read(called.request().getBytes(StandardCharsets.UTF_8), RecordAnswer.class);
    first.putIfAbsent(asked.linkId(), CallRecord.text(asked.value()));
  }

  private List<DemoReport.KindAnswers> compared(Map<String, String> meant) {
    Map<String, DemoReport.KindAnswers> kinds = new TreeMap<>();
    meant.forEach(
        (linkId, truth) ->
            Interview.item(questionnaire, new LinkId(linkId))
                .ifPresent(
                    item ->
                        kinds.merge(kind(item), one(item, truth), DemoReport.KindAnswers::plus)));
    return kinds.values().stream().filter(kind -> kind.asked() > 0).toList();
  }

  private DemoReport.KindAnswers one(Item item, String truth) {
    boolean understood = first.containsKey(item.linkId());
    String counts = recorded.getOrDefault(item.linkId(), "");
    boolean missing = counts.isEmpty() || UNANSWERED.contains(counts);
    return new DemoReport.KindAnswers(
        kind(item),
        understood || !counts.isEmpty() ? 1 : 0,
        understood && !truth.equals(first.get(item.linkId())) ? 1 : 0,
        !missing && !truth.equals(counts) ? 1 : 0,
        !counts.isEmpty() && missing ? 1 : 0);
  }

  /** How reasons for no answer are written where an answer would be. */
  private static final List<String> UNANSWERED = List.of("UNKNOWN", "SKIPPED", "NOT_UNDERSTOOD");

  private static String kind(Item item) {
    return item.form()
        .map(
            form ->
                switch (form) {
                  case AnswerForm.Digits _ -> "digits";
                  case AnswerForm.Spelled _ -> "spelled";
                  case AnswerForm.PersonName _ -> "name";
                })
        .orElseGet(() -> item.kind().name().toLowerCase(Locale.ROOT));
  }
}
