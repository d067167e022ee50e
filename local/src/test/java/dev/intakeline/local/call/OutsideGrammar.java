package dev.intakeline.local.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.local.caller.CallerLog;
import java.util.List;
import java.util.Optional;

/**
 * Words in no grammar, and what the record holds since the caller gave them to a question.
 *
 * @param scenario whose caller says them
 * @param question the linkId of the question that it meets with them first
 * @param words what it says
 */
record OutsideGrammar(String scenario, String question, String words) {
  private static final String ROPE = "like somebody is pulling a rope";
  private static final String HUSBAND = "my husband usually handles these calls";
  private static final String TWIN = "the same day as my twin sister";
  private static final String COMES_AND_GOES = "it comes and goes you know";

  /** But names, which are read back, and calls whose question comes again for a lost worker. */
  static final List<OutsideGrammar> ALL =
      List.of(
          new OutsideGrammar("well", "change", "depends on the weather really"),
          new OutsideGrammar("well", "fever", HUSBAND),
          new OutsideGrammar("well", "allergy", HUSBAND),
          new OutsideGrammar("well", "medicine-count", "let me look in the cupboard"),
          new OutsideGrammar("well", "transport", "my neighbour said she would take me"),
          new OutsideGrammar("low-mood", "phq9-2", "hard to put that into words"),
          new OutsideGrammar("low-mood", "phq9-5", "it goes up and down a lot"),
          new OutsideGrammar("corrects", "pain-level", ROPE),
          new OutsideGrammar("corrects", "birth-date", TWIN),
          new OutsideGrammar("pauses", "pain", COMES_AND_GOES),
          new OutsideGrammar("pauses", "pain-level", ROPE),
          new OutsideGrammar("interrupts", "pain", COMES_AND_GOES),
          new OutsideGrammar("interrupts", "birth-date", TWIN),
          new OutsideGrammar("refuses-recording", "pain", COMES_AND_GOES),
          new OutsideGrammar("refuses-recording", "pain-level", ROPE),
          new OutsideGrammar("hangs-up", "days", "ever since my daughter got married"),
          new OutsideGrammar("first-thread", "days", "ever since my daughter got married"),
          new OutsideGrammar("goes-on", "fever", "my thermometer broke last winter"));

  List<Entry> entriesSince(ScriptedCall.Played call) {
    long firstAsked =
        call.entries().stream().filter(this::isAsked).findFirst().orElseThrow().monotonicNanos();
    long said =
        call.log().said().stream()
            .filter(line -> line.words().equals(words))
            .map(CallerLog.Said::startNanos)
            .filter(start -> start > firstAsked)
            .findFirst()
            .orElseThrow();
    return call.entries().stream().filter(entry -> entry.monotonicNanos() > said).toList();
  }

  boolean isAsked(Entry entry) {
    return entry.event() instanceof CallEvent.Prompted prompted
        && prompted.item().equals(Optional.of(new LinkId(question)));
  }

  static boolean isRefused(Entry entry) {
    return entry.event() instanceof CallEvent.Heard heard && !heard.accepted();
  }

  boolean isCommitted(Entry entry) {
    return entry.event() instanceof CallEvent.AnswerCommitted committed
        && committed.answer().linkId().equals(new LinkId(question));
  }
}
