package dev.intakeline.livekit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Every open audio stream of the process, by its native handle. Looked into a hundred times a
 * second and stream, so finding allocates nothing and takes no lock; changing copies.
 */
final class HeardStreams {
  private volatile HeardStream[] byHandle = {};

  @Nullable HeardStream find(long handle) {
    HeardStream[] now = byHandle;
    int low = 0;
    int high = now.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compare(now[middle].handle(), handle);
      if (order == 0) {
        return now[middle];
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  synchronized void add(HeardStream stream) {
    HeardStream[] more = Arrays.copyOf(byHandle, byHandle.length + 1);
    more[more.length - 1] = stream;
    Arrays.sort(more, (a, b) -> Long.compare(a.handle(), b.handle()));
    byHandle = more;
  }

  synchronized void remove(long handle) {
    byHandle =
        Arrays.stream(byHandle).filter(s -> s.handle() != handle).toArray(HeardStream[]::new);
  }

  int size() {
    return byHandle.length;
  }
}
