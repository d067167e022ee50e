package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.transcript.UtteranceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a turn's silence goes, from where the caller's energy fell to the agent's first frame. Each
 * stage has its own stamp; what overlaps the stage before counts with that one. Any thread.
 */
final class Stopwatch {
  private static final double NANOS_PER_MS = 1e6;

  private Optional<UtteranceId> utterance = Optional.empty();
  private long fellNanos;
  private long endpointNanos;
  private long transcriptNanos;
  private long thoughtNanos;
  private long soundNanos;

  synchronized void energyFell(long nanos) {
    utterance = Optional.empty();
    fellNanos = nanos;
  }

  synchronized void endpoint(long nanos) {
    endpointNanos = nanos;
  }

  synchronized void transcript(UtteranceId id, long nanos) {
    utterance = Optional.of(id);
    transcriptNanos = nanos;
    thoughtNanos = 0;
    soundNanos = 0;
  }

  synchronized void thought(long nanos) {
    thoughtNanos = thoughtNanos == 0 ? nanos : thoughtNanos;
  }

  synchronized void sound(long nanos) {
    soundNanos = soundNanos == 0 ? nanos : soundNanos;
  }

  /** The first frame left: the turn's figures, where the prompt answers one. */
  synchronized Optional<CallEvent.TurnTimed> playout(long nanos) {
    if (utterance.isEmpty() || thoughtNanos == 0) {
      return Optional.empty();
    }
    List<CallEvent.TurnTimed.Segment> segments = new ArrayList<>();
    long at = fellNanos;
    at = add(segments, "endpointing", at, endpointNanos);
    at = add(segments, "transcript", at, transcriptNanos);
    at = add(segments, "think", at, thoughtNanos);
    at = add(segments, "synthesis", at, soundNanos);
    add(segments, "playout", at, nanos);
    CallEvent.TurnTimed timed = new CallEvent.TurnTimed(utterance.get(), segments);
    utterance = Optional.empty();
    return Optional.of(timed);
  }

  private static long add(
      List<CallEvent.TurnTimed.Segment> segments, String name, long from, long to) {
    long end = Math.max(from, to);
    segments.add(new CallEvent.TurnTimed.Segment(name, (end - from) / NANOS_PER_MS));
    return end;
  }
}
