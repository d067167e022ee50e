package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.Speaker;
import dev.intakeline.contracts.transcript.Utterance;
import dev.intakeline.contracts.transcript.UtteranceId;
import dev.intakeline.media.ear.Hearing;
import dev.intakeline.media.interview.Said;
import dev.intakeline.media.listen.DangerHit;
import dev.intakeline.media.listen.Recognition;
import java.util.List;
import java.util.Optional;

/** Names the utterances of both sides and writes them down. For the turn loop alone. */
final class TranscriptWriter {
  private static final long NANOS_PER_SAMPLE = 62_500;

  private final CallJournal journal;
  private final CallClock clock;
  private int callers;
  private int agents;
  private Optional<UtteranceId> current = Optional.empty();
  private long onsetNanos;
  private boolean onsetIsKnown;
  private String lastPartial = "";

  /** Goes on counting after the given numbers. */
  TranscriptWriter(CallJournal journal, CallClock clock, int callers, int agents) {
    this.journal = journal;
    this.clock = clock;
    this.callers = callers;
    this.agents = agents;
  }

  UtteranceId nextOfAgent() {
    return new UtteranceId("a" + ++agents);
  }

  /** The caller begins to speak, or goes on. */
  void started(long nanos) {
    var _ = current(nanos, true);
  }

  /** What was heard so far; empty where that says nothing new, or nothing at all. */
  Optional<Said> partly(Recognition soFar) {
    if (!(soFar instanceof Recognition.Heard(String text, var _, boolean _, double margin))) {
      return Optional.empty();
    }
    UtteranceId id = current(System.nanoTime(), false);
    if (!text.equals(lastPartial)) {
      lastPartial = text;
      journal.note(new CallEvent.PartialHeard(id, text));
    }
    AudioSpan span = span(onsetNanos, System.nanoTime());
    return Optional.of(new Said(id, text, true, span, confidence(margin), List.of()));
  }

  /** A finished utterance, written down. */
  Said said(Hearing hearing, String expectation) {
    UtteranceId id = current(hearing.startNanos(), true);
    if (!onsetIsKnown) {
      onsetNanos = hearing.startNanos();
    }
    AudioSpan span = span(onsetNanos, Math.max(onsetNanos, hearing.speechEndNanos()));
    for (DangerHit hit : hearing.hits()) {
      AudioSpan place =
          span(
              hearing.startNanos() + hit.startSample() * NANOS_PER_SAMPLE,
              hearing.startNanos() + hit.endSample() * NANOS_PER_SAMPLE);
      journal.note(new CallEvent.DangerSpotted(id, hit.phrase(), place));
    }
    Said said = said(id, span, hearing);
    journal.note(
        new CallEvent.Heard(
            new Utterance(id, Speaker.CALLER, said.text(), span, said.confidence()),
            said.accepted(),
            expectation));
    current = Optional.empty();
    lastPartial = "";
    return said;
  }

  /** Pressed keys, as an utterance of their own. */
  Said keyed(String keys) {
    UtteranceId id = new UtteranceId("c" + ++callers);
    AudioSpan span = span(System.nanoTime(), System.nanoTime());
    journal.note(
        new CallEvent.Heard(new Utterance(id, Speaker.CALLER, keys, span, 1), true, "keys"));
    return new Said(id, keys, true, span, 1, List.of());
  }

  /** What was heard of a prompt, written down. */
  void spoken(UtteranceId id, String heard, long startNanos, long endNanos, boolean interrupted) {
    Utterance utterance = new Utterance(id, Speaker.AGENT, heard, span(startNanos, endNanos), 1);
    journal.note(new CallEvent.Spoken(utterance, interrupted), endNanos);
  }

  /**
   * Also where one begins within speech that goes on, which nothing tells of before it is over.
   *
   * @param known whether that is where it began; else it began before
   */
  private UtteranceId current(long beganNanos, boolean known) {
    if (current.isEmpty()) {
      onsetNanos = beganNanos;
      onsetIsKnown = known;
      current = Optional.of(new UtteranceId("c" + ++callers));
    }
    return current.get();
  }

  private static Said said(UtteranceId id, AudioSpan span, Hearing hearing) {
    List<String> spotted = hearing.hits().stream().map(DangerHit::phrase).distinct().toList();
    return switch (hearing.recognition()) {
      case Recognition.Heard(String text, var _, boolean _, double margin) ->
          new Said(id, text, true, span, confidence(margin), spotted);
      case Recognition.Rejected(String closest, double _, boolean _) ->
          new Said(id, closest, false, span, 0, spotted);
      case Recognition.Nothing() -> new Said(id, "", false, span, 0, spotted);
    };
  }

  /** The margin has an order only; this maps it to 0.5 for just enough, towards 1 for sure. */
  private static double confidence(double margin) {
    return 1 - 0.5 / (1 + Math.max(0, margin));
  }

  private AudioSpan span(long fromNanos, long toNanos) {
    long start = clock.mediaMs(fromNanos);
    return new AudioSpan(start, Math.max(start, clock.mediaMs(toNanos)));
  }
}
