package dev.intakeline.activities;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened, to be closed in reverse. For one thread. */
final class Parts implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T part) {
    open.push(part);
    return part;
  }

  /** Closes all of them, also where one can't be closed; the first failure is thrown at the end. */
  @Override
  public void close() {
    IllegalStateException failed = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception cause) {
        if (failed == null) {
          failed = new IllegalStateException("A part could not be closed", cause);
        } else {
          failed.addSuppressed(cause);
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
