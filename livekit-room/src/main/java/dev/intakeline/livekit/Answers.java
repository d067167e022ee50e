package dev.intakeline.livekit;

import dev.intakeline.livekit.RoomException.Reason;
import dev.intakeline.livekit.wire.Wire;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Answers that the library gives later, matched by an id that we choose when asking. */
final class Answers {
  // Apart from the ids that the library gives by itself, such as those of sent frames.
  private static final long FIRST_ID = 1L << 48;

  private final AtomicLong lastId = new AtomicLong(FIRST_ID);
  private final Map<Long, Expected> expected = new ConcurrentHashMap<>();

  /** Expects an answer to a new id from now on, until closed. */
  Expected expect() {
    Expected answer = new Expected(lastId.incrementAndGet());
    expected.put(answer.id, answer);
    return answer;
  }

  /** Gives an answer to whoever waits for it; false when nobody does any more. */
  boolean give(long id, Wire.FfiEvent event) {
    Expected answer = expected.remove(id);
    return answer != null && answer.future.complete(event);
  }

  /** One answer that somebody waits for. */
  final class Expected implements AutoCloseable {
    private final long id;
    private final CompletableFuture<Wire.FfiEvent> future = new CompletableFuture<>();

    private Expected(long id) {
      this.id = id;
    }

    long id() {
      return id;
    }

    Wire.FfiEvent await(Duration limit) throws RoomException {
      try {
        return future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        return unlessGiven(
            new RoomException(Reason.TIMEOUT, "no answer within " + limit.toMillis() + " ms", e));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return unlessGiven(new RoomException(Reason.INTERRUPTED, "interrupted while waiting", e));
      } catch (ExecutionException e) {
        throw new IllegalStateException("an answer never fails", e);
      }
    }

    /** An answer given at the last moment counts: it may hold handles, or a room we are in. */
    private Wire.FfiEvent unlessGiven(RoomException failure) throws RoomException {
      if (expected.remove(id) != null) {
        throw failure;
      }
      return future.join();
    }

    /** Expects it no longer. */
    @Override
    public void close() {
      expected.remove(id);
    }
  }
}
