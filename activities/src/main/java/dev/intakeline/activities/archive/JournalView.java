package dev.intakeline.activities.archive;

import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.Interview;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Progress;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.transcript.Transcript;
import dev.intakeline.contracts.transcript.Utterance;
import dev.intakeline.journal.entry.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call's journal, seen as its transcript and as its answers. Pure. */
record JournalView(List<Entry> entries) {
  JournalView {
    entries = List.copyOf(entries);
  }

  /** All that was said and heard, whether or not it was understood. */
  Transcript transcript(ArchiveOrder order) {
    List<Utterance> said = new ArrayList<>();
    for (Entry entry : entries) {
      switch (entry.event()) {
        case CallEvent.Heard heard -> said.add(heard.utterance());
        case CallEvent.Spoken spoken -> said.add(spoken.utterance());
        // Everything else is no speech; a new kind of event isn't either, unless it is named here.
        default -> {}
      }
    }
    said.removeIf(utterance -> utterance.text().isBlank());
    return new Transcript(Transcript.VERSION, order.request().ref(), said);
  }

  /**
   * The answers that count. The journal knows those whose report didn't get through, the workflow
   * those whose entries were damaged after they were reported. Of two answers to an item the one
   * whose words came later counts; so an answer that the journal knows to be dropped stays dropped.
   */
  Progress progress(ArchiveOrder order, Questionnaire questionnaire) {
    List<GivenAnswer> lost = lost(order);
    Progress progress = inJournal(questionnaire);
    if (lost.isEmpty()) {
      return progress;
    }
    Map<LinkId, GivenAnswer> counting = new LinkedHashMap<>();
    progress.answers().forEach(answer -> counting.put(answer.linkId(), answer));
    lost.forEach(answer -> counting.put(answer.linkId(), answer));
    // One of them again, for that looks which of all items are enabled once all answers are there.
    return Interview.record(
            questionnaire, new Progress(List.copyOf(counting.values())), lost.getLast())
        .progress();
  }

  /** The workflow's answers that came after all that the journal has for their items. */
  List<GivenAnswer> lost(ArchiveOrder order) {
    Map<LinkId, GivenAnswer> last = new HashMap<>();
    answers().forEach(answer -> last.put(answer.linkId(), answer));
    return order.answers().stream()
        .filter(
            answer ->
                !last.containsKey(answer.linkId())
                    || saidAt(last.get(answer.linkId())) < saidAt(answer))
        .toList();
  }

  private Progress inJournal(Questionnaire questionnaire) {
    Progress progress = Progress.NONE;
    for (GivenAnswer answer : answers()) {
      progress = Interview.record(questionnaire, progress, answer).progress();
    }
    return progress;
  }

  private List<GivenAnswer> answers() {
    List<GivenAnswer> answers = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.event() instanceof CallEvent.AnswerCommitted(GivenAnswer answer, _, _)) {
        answers.add(answer);
      }
    }
    return answers;
  }

  private static long saidAt(GivenAnswer answer) {
    return answer.answer().provenance().audio().endMs();
  }

  /** When the last answer was given, or else the call was ordered. */
  Instant authored(ArchiveOrder order) {
    Instant last = order.request().requestedAt();
    for (Entry entry : entries) {
      if (entry.event() instanceof CallEvent.AnswerCommitted) {
        last = entry.at();
      }
    }
    return last;
  }
}
