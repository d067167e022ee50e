package dev.intakeline.tracing;

import dev.intakeline.contracts.call.CallRef;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.MDC;

/**
 * The trace and the call that a thread works for. Holds ids alone: what is said in a call has no
 * place in it. A thread follows the trail until the returned {@link Step} is closed; a thread that
 * it starts doesn't by itself, see {@link #followed}.
 *
 * @param trace the trace
 * @param call {@code TENANT/CALL}, once it is known
 */
public record Trail(TraceParent trace, Optional<String> call) {
  /** The names of the two in the log's context. */
  public static final String LOGGED_TRACE = "trace";

  public static final String LOGGED_CALL = "call";

  private static final ThreadLocal<Optional<Trail>> CURRENT =
      ThreadLocal.withInitial(Optional::empty);

  /** A thread's way back to what it did before. */
  public interface Step extends AutoCloseable {
    @Override
    void close();
  }

  /** Goes on with the trace of a header, or begins one. */
  public static Trail of(Optional<String> header) {
    return new Trail(
        header
            .flatMap(TraceParent::read)
            .orElseGet(() -> TraceParent.begin(RandomGenerator.getDefault())),
        Optional.empty());
  }

  /** What the running thread works for. */
  public static Optional<Trail> current() {
    return CURRENT.get();
  }

  /** The running thread's trail, or the beginning of one, from here on for this call. */
  public static Step about(CallRef call) {
    return current().orElseGet(() -> of(Optional.empty())).with(call).follow();
  }

  /** The same, run by a thread that follows the trail of the one that asks now. */
  public static Runnable followed(Runnable task) {
    Optional<Trail> trail = current();
    return () -> {
      try (Step step = set(trail)) {
        task.run();
      }
    };
  }

  /** The same trace, for this call. */
  public Trail with(CallRef about) {
    return new Trail(trace, Optional.of(about.toString()));
  }

  /** The running thread works for this from now on. */
  public Step follow() {
    return set(Optional.of(this));
  }

  /** The running thread works for that from now on, or for nothing. */
  public static Step set(Optional<Trail> trail) {
    Optional<Trail> before = CURRENT.get();
    put(trail);
    return () -> put(before);
  }

  private static void put(Optional<Trail> trail) {
    if (trail.isEmpty()) {
      CURRENT.remove();
    } else {
      CURRENT.set(trail);
    }
    log(LOGGED_TRACE, trail.map(now -> now.trace().traceId()));
    log(LOGGED_CALL, trail.flatMap(Trail::call));
  }

  private static void log(String name, Optional<String> value) {
    value.ifPresentOrElse(text -> MDC.put(name, text), () -> MDC.remove(name));
  }
}
