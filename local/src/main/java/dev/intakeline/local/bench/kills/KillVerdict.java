package dev.intakeline.local.bench.kills;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.local.call.ScriptedCall;
import dev.intakeline.local.caller.CallerLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became of a call whose media worker was struck.
 *
 * @param kind what was done to the worker
 * @param moment when
 * @param outcome the call's
 * @param hostedMs from the strike until the next worker had the call
 * @param orderedMs until that one ordered its first words
 * @param audibleMs until they were heard at the caller's ear
 * @param acknowledged answers whose acknowledgement the caller had begun to hear
 * @param kept whether all of them, and all that counted then, are in the archived response
 *     unchanged
 * @param askedOnce whether nothing was asked again but the open question
 * @param frozenSilent whether a frozen worker went on while its caller still listened to the next
 *     one, and was never heard
 */
record KillVerdict(
    String kind,
    String moment,
    String outcome,
    Optional<Long> hostedMs,
    Optional<Long> orderedMs,
    Optional<Long> audibleMs,
    List<String> acknowledged,
    boolean kept,
    boolean askedOnce,
    boolean frozenSilent) {
  private static final long NANOS_PER_MS = 1_000_000;

  /** From an order to speak until it is heard at the caller, and from its end until it isn't. */
  private static final long ON_THE_WAY_NANOS = 700 * NANOS_PER_MS;

  KillVerdict {
    acknowledged = List.copyOf(acknowledged);
  }

  /** Whether every promise was kept; how long it took is not among them. */
  boolean holds() {
    return outcome.equals("COMPLETED")
        && audibleMs.isPresent()
        && kept
        && askedOnce
        && frozenSilent;
  }

  /** Judges a call by its record, the caller's log, and what was known when the worker was hit. */
  static KillVerdict of(
      Strike.Kind kind, KillMoment moment, ScriptedCall.Played played, Strike.Struck struck) {
    List<Entry> entries = played.entries();
    Optional<Entry> hosted = after(entries, struck.nanos(), CallEvent.HostStarted.class);
    Optional<Entry> ordered =
        hosted.flatMap(host -> after(entries, host.monotonicNanos(), CallEvent.Prompted.class));
    Optional<Long> audible =
        ordered.flatMap(order -> heardFrom(played.log(), order.monotonicNanos()));
    Set<LinkId> acknowledged = acknowledged(struck, played.log());
    return new KillVerdict(
        kind.label(),
        moment.label(),
        played.report().outcome(),
        hosted.map(entry -> since(struck, entry.monotonicNanos())),
        ordered.map(entry -> since(struck, entry.monotonicNanos())),
        audible.map(nanos -> since(struck, nanos)),
        acknowledged.stream().map(LinkId::value).sorted().toList(),
        areKept(acknowledged, struck, played),
        isAskedOnce(entries, hosted, acknowledged),
        kind == Strike.Kind.KILL || isSilent(entries, hosted, struck, played.log()));
  }

  private static long since(Strike.Struck struck, long nanos) {
    return (nanos - struck.nanos()) / NANOS_PER_MS;
  }

  private static Optional<Entry> after(
      List<Entry> entries, long nanos, Class<? extends CallEvent> kind) {
    return entries.stream()
        .filter(entry -> entry.monotonicNanos() >= nanos && kind.isInstance(entry.event()))
        .findFirst();
  }

  private static Optional<Long> heardFrom(CallerLog log, long nanos) {
    return log.heard().stream()
        .map(CallerLog.Heard::startNanos)
        .filter(start -> start >= nanos)
        .findFirst();
  }

  /** Answers after whose commitment something was ordered that the caller began to hear. */
  private static Set<LinkId> acknowledged(Strike.Struck struck, CallerLog log) {
    Set<LinkId> acknowledged = new HashSet<>();
    for (Entry entry : struck.known()) {
      if (entry.event() instanceof CallEvent.AnswerCommitted committed) {
        after(struck.known(), entry.monotonicNanos(), CallEvent.Prompted.class)
            .flatMap(prompt -> heardFrom(log, prompt.monotonicNanos()))
            .filter(start -> start <= struck.nanos())
            .ifPresent(_ -> acknowledged.add(committed.answer().linkId()));
      }
    }
    return acknowledged;
  }

  /** In the response as it was sealed; and no answer of before changed its value. */
  private static boolean areKept(
      Set<LinkId> acknowledged, Strike.Struck struck, ScriptedCall.Played played) {
    Map<String, String> counting = new HashMap<>();
    played.report().answers().forEach(answer -> counting.put(answer.linkId(), answer.value()));
    boolean allThere = acknowledged.stream().map(LinkId::value).allMatch(counting::containsKey);
    List<CallEvent> sealed = played.entries().stream().map(Entry::event).toList();
    return allThere
        && counting.equals(played.response())
        && struck.known().stream()
            .map(Entry::event)
            .filter(CallEvent.AnswerCommitted.class::isInstance)
            .filter(event -> acknowledged.contains(linkId(event)))
            .allMatch(sealed::contains);
  }

  private static LinkId linkId(CallEvent event) {
    return ((CallEvent.AnswerCommitted) event).answer().linkId();
  }

  /** The next host asks what had no answer; of what was asked before that is one at most. */
  private static boolean isAskedOnce(
      List<Entry> entries, Optional<Entry> hosted, Set<LinkId> acknowledged) {
    if (hosted.isEmpty()) {
      return false;
    }
    Set<LinkId> before = new HashSet<>();
    Set<LinkId> again = new HashSet<>();
    Set<LinkId> settled = new HashSet<>(acknowledged);
    for (Entry entry : entries) {
      boolean isNew = entry.seq() > hosted.get().seq();
      if (entry.event() instanceof CallEvent.AnswerCommitted && !isNew) {
        settled.add(linkId(entry.event()));
      }
      if (entry.event() instanceof CallEvent.Prompted prompted) {
        prompted.item().ifPresent((isNew ? again : before)::add);
      }
    }
    again.retainAll(before);
    return again.size() <= 1 && again.stream().noneMatch(settled::contains);
  }

  /**
   * It went on after the next host had the call and before that one's last word, and each voice
   * after the thaw belongs to words that the new host ordered. Each host publishes a track of its
   * own: that of the frozen one is over by then.
   */
  private static boolean isSilent(
      List<Entry> entries, Optional<Entry> hosted, Strike.Struck struck, CallerLog log) {
    if (struck.thawedNanos().isEmpty() || hosted.isEmpty()) {
      return false;
    }
    long thawed = struck.thawedNanos().getAsLong();
    if (thawed < hosted.get().monotonicNanos()
        || log.voices().stream().noneMatch(voice -> voice.lastNanos() > thawed)
        || log.voices().stream()
            .filter(voice -> voice.firstNanos() < struck.nanos())
            .anyMatch(voice -> voice.lastNanos() > thawed)) {
      return false;
    }
    List<long[]> spoken = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.seq() > hosted.get().seq()
          && entry.event() instanceof CallEvent.Spoken(var utterance, boolean _)) {
        long durationMs = utterance.audio().endMs() - utterance.audio().startMs();
        long end = entry.monotonicNanos() + ON_THE_WAY_NANOS;
        spoken.add(new long[] {entry.monotonicNanos() - durationMs * NANOS_PER_MS, end});
      }
    }
    return log.heard().stream()
        .filter(voice -> voice.startNanos() >= thawed)
        .allMatch(
            voice ->
                spoken.stream()
                    .anyMatch(
                        words ->
                            voice.startNanos() >= words[0] - ON_THE_WAY_NANOS
                                && voice.endNanos() <= words[1]));
  }
}
