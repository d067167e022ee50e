package dev.intakeline.workflows.call;

import java.util.HashSet;
import java.util.Set;

/**
 * How often the callee came to the room and left it, as its webhooks tell: in any order, twice, or
 * not at all. Knows nothing of Temporal.
 */
final class Visits {
  /** Somebody who comes and goes more often is not followed any more: they count as here. */
  static final int EVENTS_MAX = 200;

  private final Set<String> joined = new HashSet<>();
  private final Set<String> left = new HashSet<>();

  void joined(String eventId) {
    note(joined, eventId);
  }

  void left(String eventId) {
    note(left, eventId);
  }

  private void note(Set<String> events, String eventId) {
    if (joined.size() + left.size() < EVENTS_MAX) {
      events.add(eventId);
    }
  }

  boolean hasJoined() {
    return !joined.isEmpty();
  }

  /** Each coming has its going, as far as we were told. */
  boolean isGone() {
    return hasJoined() && left.size() >= joined.size() && joined.size() + left.size() < EVENTS_MAX;
  }
}
