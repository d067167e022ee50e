package dev.intakeline.activities.room;

import dev.intakeline.contracts.call.CallRef;
import java.time.Instant;
import java.util.List;

/** The calls' rooms on the media server. Thread-safe; each method may be repeated. */
public interface Rooms {
  /** Opens the call's room; one that is open stays as it is. */
  void open(CallRef ref);

  /** Removes the call's room and everybody in it; a room that is gone is a success. */
  void remove(CallRef ref);

  /** All rooms of calls, of every tenant. */
  List<OpenRoom> all();

  /** A room that is open. */
  record OpenRoom(CallRef ref, Instant opened) {}
}
