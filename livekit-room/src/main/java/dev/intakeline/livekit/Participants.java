package dev.intakeline.livekit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who else is in a room; written by its events thread, read by any. */
final class Participants {
  private final Set<ParticipantIdentity> present = ConcurrentHashMap.newKeySet();

  void add(ParticipantIdentity identity) {
    present.add(identity);
  }

  void remove(ParticipantIdentity identity) {
    present.remove(identity);
  }

  Set<ParticipantIdentity> now() {
    return Set.copyOf(present);
  }
}
