package dev.intakeline.temporal;

import com.google.protobuf.ByteString;
import dev.intakeline.tracing.TraceParent;
import dev.intakeline.tracing.Trail;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.context.ContextPropagator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Carries a call's trace in the headers of workflows, updates and activities, in clear: ids alone.
 * A history whose headers lack it, or hold something else, replays as it is. Thread-safe.
 */
public final class TrailPropagator implements ContextPropagator {
  /** Beside {@link TraceParent#HEADER}: the call, {@code TENANT/CALL}. */
  public static final String CALL_HEADER = "intake-call";

  private static final int CALL_LENGTH_MAX = 200;
  private static final ByteString PLAIN = ByteString.copyFromUtf8("json/plain");

  @Override
  public String getName() {
    return "intake-trail";
  }

  @Override
  public Object getCurrentContext() {
    return Trail.current();
  }

  @Override
  public void setCurrentContext(Object context) {
    // The thread is Temporal's, which sets its next context itself: there is no way back.
    var _ = Trail.set(trail(context));
  }

  @Override
  public Map<String, Payload> serializeContext(Object context) {
    Map<String, Payload> headers = new HashMap<>();
    trail(context)
        .ifPresent(
            trail -> {
              headers.put(TraceParent.HEADER, payload(trail.trace().header()));
              trail.call().ifPresent(call -> headers.put(CALL_HEADER, payload(call)));
            });
    return headers;
  }

  @Override
  public Object deserializeContext(Map<String, Payload> headers) {
    return text(headers, TraceParent.HEADER)
        .flatMap(TraceParent::read)
        .map(trace -> new Trail(trace, text(headers, CALL_HEADER)));
  }

  private static Optional<Trail> trail(Object context) {
    return context instanceof Optional<?> some && some.orElse(null) instanceof Trail trail
        ? Optional.of(trail)
        : Optional.empty();
  }

  /** Neither of the two has a character that JSON would escape. */
  private static Payload payload(String text) {
    return Payload.newBuilder()
        .putMetadata("encoding", PLAIN)
        .setData(ByteString.copyFromUtf8('"' + text + '"'))
        .build();
  }

  private static Optional<String> text(Map<String, Payload> headers, String name) {
    Payload payload = headers.get(name);
    if (payload == null || payload.getData().size() > CALL_LENGTH_MAX) {
      return Optional.empty();
    }
    String json = payload.getData().toStringUtf8();
    return json.matches("\"[!#-\\[\\]-~]+\"")
        ? Optional.of(json.substring(1, json.length() - 1))
        : Optional.empty();
  }
}
