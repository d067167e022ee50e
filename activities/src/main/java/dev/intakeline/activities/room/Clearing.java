package dev.intakeline.activities.room;

import dev.intakeline.contracts.call.CallRef;
import java.util.function.Consumer;

/**
 * Puts everybody out of a call that is over. Thread-safe, as its parts are.
 *
 * @param ends refuses the tokens of a call from now on; may be told of the same call again
 */
public record Clearing(Rooms rooms, Consumer<CallRef> ends) {
  /**
   * Nobody is to be in the call any more, so nobody may call tools for it either. Where one of the
   * two can't be done the other is, and it is thrown.
   */
  public void clear(CallRef ref) {
    try {
      ends.accept(ref);
    } finally {
      rooms.remove(ref);
    }
  }
}
