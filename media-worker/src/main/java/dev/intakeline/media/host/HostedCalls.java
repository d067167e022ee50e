package dev.intakeline.media.host;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.HostActivities;
import dev.intakeline.media.call.CallPipeline;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The calls of this worker and the slots that are kept for calls to come. Refuses before quality
 * drops; takes nothing new while it drains. Any thread.
 */
public final class HostedCalls {
  private final int slotsMax;
  private final int callsMax;
  private final LongSupplier nanos;
  private final Map<CallRef, CallPipeline> running = new HashMap<>();
  private final Map<CallRef, Long> kept = new HashMap<>();
  private int hosted;
  private boolean draining;

  /**
   * No calls yet.
   *
   * @param slotsMax calls at a time
   * @param callsMax calls in this process's life; then it drains and is started anew
   * @param nanos monotonic time
   */
  public HostedCalls(int slotsMax, int callsMax, LongSupplier nanos) {
    this.slotsMax = slotsMax;
    this.callsMax = callsMax;
    this.nanos = nanos;
  }

  /** Keeps a slot for a call for a while; a call that runs here has one already. */
  public synchronized Optional<HostFailure> claim(CallRef call) {
    if (running.containsKey(call)) {
      return Optional.empty();
    }
    forgetOldClaims();
    if (draining) {
      return Optional.of(HostFailure.DRAINING);
    }
    if (!kept.containsKey(call) && running.size() + kept.size() >= slotsMax) {
      return Optional.of(HostFailure.NO_FREE_SLOT);
    }
    kept.put(call, nanos.getAsLong());
    return Optional.empty();
  }

  synchronized Optional<CallPipeline> find(CallRef call) {
    return Optional.ofNullable(running.get(call));
  }

  /** A call runs here now; its claim is used up. */
  synchronized void add(CallRef call, CallPipeline pipeline) {
    kept.remove(call);
    running.put(call, pipeline);
    if (++hosted >= callsMax) {
      draining = true;
    }
    notifyAll();
  }

  synchronized void remove(CallRef call, CallPipeline pipeline) {
    running.remove(call, pipeline);
    notifyAll();
  }

  /** Takes no more calls. */
  public synchronized void drain() {
    draining = true;
    notifyAll();
  }

  /** Whether no more calls are taken. */
  public synchronized boolean isDraining() {
    return draining;
  }

  /** How many calls run here. */
  public synchronized int count() {
    return running.size();
  }

  /** Waits until the worker has hosted what it may and the last call is over. */
  public synchronized void awaitDrained(long withinMillis) throws InterruptedException {
    long deadline = nanos.getAsLong() + withinMillis * 1_000_000;
    while (!draining || !running.isEmpty()) {
      long left = (deadline - nanos.getAsLong()) / 1_000_000;
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  private void forgetOldClaims() {
    long oldest = nanos.getAsLong() - HostActivities.CLAIM_KEPT.toNanos();
    kept.values().removeIf(since -> since < oldest);
  }
}
