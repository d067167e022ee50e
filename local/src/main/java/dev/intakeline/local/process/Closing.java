package dev.intakeline.local.process;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has been opened, closed in reverse order; safe to close twice and from another thread. What
 * is added after that is closed at once: nothing stays behind an end that came during the start.
 */
public final class Closing implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean closed;

  /** Remembers it for the end. */
  public <T extends AutoCloseable> T add(T part) {
    synchronized (this) {
      if (!closed) {
        open.push(part);
        return part;
      }
    }
    closeQuietly(part);
    return part;
  }

  /** Closes everything; a failing part is reported and doesn't keep the others open. */
  @Override
  public void close() {
    while (true) {
      AutoCloseable part;
      synchronized (this) {
        closed = true;
        if (open.isEmpty()) {
          return;
        }
        part = open.pop();
      }
      closeQuietly(part);
    }
  }

  @SuppressWarnings(
      "CatchAndPrintStackTrace") // the last thing before the end; nobody else would say it
  private static void closeQuietly(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception cause) {
      System.err.println(
          "intake: closing " + part.getClass().getSimpleName() + " failed: " + cause);
    }
  }
}
