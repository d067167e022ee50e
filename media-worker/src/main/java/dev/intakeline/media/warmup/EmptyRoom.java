package dev.intakeline.media.warmup;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.media.call.Rooms;
import java.util.Optional;

/** A room with a callee who hangs up at the agent's first words. */
final class EmptyRoom implements Rooms {
  private static final short[] SILENCE = new short[160];

  private volatile Optional<RoomWatcher> callee = Optional.empty();
  private volatile boolean agentWasHeard;

  @Override
  public CallRoom join(CallRef call, RoomWatcher watcher) {
    callee = Optional.of(watcher);
    watcher.calleeArrived();
    return new Door();
  }

  /** Whether the agent said something. */
  boolean agentWasHeard() {
    return agentWasHeard;
  }

  private final class Door implements CallRoom {
    /** The callee's sound comes with the agent's, on the audio clock's thread. */
    @Override
    public void push(short[] frame) {
      callee.ifPresent(watcher -> watcher.heard(SILENCE, SILENCE.length, System.nanoTime()));
      if (!agentWasHeard && isSound(frame)) {
        agentWasHeard = true;
        callee.ifPresent(RoomWatcher::calleeLeft);
      }
    }

    private static boolean isSound(short[] frame) {
      for (short sample : frame) {
        if (sample != 0) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void close() {
      callee = Optional.empty();
    }
  }
}
