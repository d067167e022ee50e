package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.transcript.UtteranceId;
import dev.intakeline.media.ear.Hearing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where a turn's silence goes, from where the caller's energy fell to the agent's first frame. Each
 * stage has a stamp for its beginning and one for its end, taken by who works at it: what lies
 * between two stages belongs to none. Any thread.
 */
final class Stopwatch {
  private static final double NANOS_PER_MS = 1e6;

  private Optional<UtteranceId> utterance = Optional.empty();
  private long fellNanos;
  private long endpointNanos;
  private Span transcript = Span.NONE;
  private long thinkingNanos;
  private Span thought = Span.NONE;
  private Span synthesis = Span.NONE;
  private long suppliedNanos;

  /**
   * A turn that was answered.
   *
   * @param event for the record
   * @param silence from where the energy fell to the first frame
   */
  record Answered(CallEvent.TurnTimed event, Duration silence) {}

  synchronized void energyFell(long nanos) {
    utterance = Optional.empty();
    fellNanos = nanos;
  }

  /** It was decided that the caller's turn is over. */
  synchronized void endpoint(long nanos) {
    endpointNanos = nanos;
  }

  /**
   * The recognisers worked at the utterance; nobody has thought about it yet. One that was finished
   * while its caller spoke on has no silence: the energy fell last before it began.
   */
  synchronized void transcript(UtteranceId id, Hearing hearing) {
    boolean fell = fellNanos - hearing.startNanos() >= 0;
    utterance = fell ? Optional.of(id) : Optional.empty();
    transcript = new Span(hearing.workedFromNanos(), hearing.workedToNanos());
    thinkingNanos = 0;
    thought = Span.NONE;
    synthesis = Span.NONE;
  }

  /** Somebody begins to think about an utterance. */
  synchronized void thinking(long nanos) {
    thinkingNanos = thinkingNanos == 0 ? nanos : thinkingNanos;
  }

  /** It is known what is said. */
  synchronized void thought(long nanos) {
    if (thinkingNanos != 0 && !thought.isKnown()) {
      thought = new Span(thinkingNanos, nanos);
    }
  }

  /** Sound was made; what was begun before the thought was out belongs to another prompt. */
  synchronized void sound(long fromNanos, long toNanos) {
    if (thought.isKnown() && !synthesis.isKnown() && fromNanos >= thought.to) {
      synthesis = new Span(fromNanos, toNanos);
      suppliedNanos = toNanos;
    }
  }

  /** The first frame left: the turn's figures, where the prompt answers one. */
  synchronized Optional<Answered> playout(long nanos) {
    if (utterance.isEmpty() || !synthesis.isKnown()) {
      return Optional.empty();
    }
    List<CallEvent.TurnTimed.Segment> segments =
        List.of(
            new Span(fellNanos, endpointNanos).named("endpointing"),
            transcript.named("transcript"),
            thought.named("think"),
            synthesis.named("synthesis"),
            new Span(suppliedNanos, nanos).named("playout"));
    CallEvent.TurnTimed timed = new CallEvent.TurnTimed(utterance.get(), segments);
    utterance = Optional.empty();
    return Optional.of(new Answered(timed, Duration.ofNanos(Math.max(0, nanos - fellNanos))));
  }

  private record Span(long from, long to) {
    static final Span NONE = new Span(0, 0);

    boolean isKnown() {
      return to != 0;
    }

    CallEvent.TurnTimed.Segment named(String name) {
      return new CallEvent.TurnTimed.Segment(
          name, Math.max(0, to - from) / NANOS_PER_MS, Optional.of(from));
    }
  }
}
