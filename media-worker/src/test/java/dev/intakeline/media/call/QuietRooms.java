package dev.intakeline.media.call;

import dev.intakeline.contracts.call.CallRef;
import java.util.concurrent.atomic.AtomicInteger;

/** A room from which no sound comes, with a callee or without. */
final class QuietRooms implements Rooms {
  private final boolean calleeIsThere;
  final AtomicInteger joined = new AtomicInteger();

  QuietRooms(boolean calleeIsThere) {
    this.calleeIsThere = calleeIsThere;
  }

  @Override
  public CallRoom join(CallRef call, RoomWatcher watcher) {
    joined.incrementAndGet();
    if (calleeIsThere) {
      watcher.calleeJoined();
    }
    return new CallRoom() {
      @Override
      public void push(short[] frame) {
        // Nobody listens.
      }

      @Override
      public void close() {
        // Nothing is held.
      }
    };
  }
}
