package dev.intakeline.activities.archive;

import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.questionnaire.GivenAnswer;
import dev.intakeline.contracts.questionnaire.Interview;
import dev.intakeline.contracts.questionnaire.Progress;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.transcript.Transcript;
import dev.intakeline.contracts.transcript.Utterance;
import dev.intakeline.journal.entry.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
   * The answers that count. The journal knows those whose report didn't get through; where it can't
   * be read any more, the workflow's own are taken.
   */
  Progress progress(ArchiveOrder order, Questionnaire questionnaire) {
    Progress progress = Progress.NONE;
    for (Entry entry : entries) {
      if (entry.event() instanceof CallEvent.AnswerCommitted(GivenAnswer answer, _, _)) {
        progress = Interview.record(questionnaire, progress, answer).progress();
      }
    }
    return progress.answers().isEmpty() ? new Progress(order.answers()) : progress;
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
