package dev.intakeline.local.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.local.caller.CallerLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the record holds since the caller gave a question words that are in no grammar. */
final class OutsideGrammar {
  /** What is in no grammar, by the question that the caller meets with it first. */
  private static final Map<String, String> WORDS =
      Map.of(
          "change", "depends on the weather really",
          "fever", "my husband usually handles these calls",
          "allergy", "my husband usually handles these calls",
          "medicine-count", "let me look in the cupboard",
          "transport", "my neighbour said she would take me");

  /** Those questions, in order of their names. */
  static final List<String> QUESTIONS = WORDS.keySet().stream().sorted().toList();

  private OutsideGrammar() {}

  static List<Entry> entriesSince(ScriptedCall.Played call, String question) {
    long firstAsked =
        call.entries().stream()
            .filter(entry -> isAsked(entry, question))
            .findFirst()
            .orElseThrow()
            .monotonicNanos();
    long said =
        call.log().said().stream()
            .filter(words -> words.words().equals(WORDS.get(question)))
            .map(CallerLog.Said::startNanos)
            .filter(start -> start > firstAsked)
            .findFirst()
            .orElseThrow();
    return call.entries().stream().filter(entry -> entry.monotonicNanos() > said).toList();
  }

  static boolean isAsked(Entry entry, String question) {
    return entry.event() instanceof CallEvent.Prompted prompted
        && prompted.item().equals(Optional.of(new LinkId(question)));
  }

  static boolean isRefused(Entry entry) {
    return entry.event() instanceof CallEvent.Heard heard && !heard.accepted();
  }

  static boolean isCommitted(Entry entry, String question) {
    return entry.event() instanceof CallEvent.AnswerCommitted committed
        && committed.answer().linkId().equals(new LinkId(question));
  }
}
