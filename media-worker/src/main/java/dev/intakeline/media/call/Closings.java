package dev.intakeline.media.call;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was opened and is to be closed, each once, in reverse. One that can't be closed keeps no
 * other from it. For one thread at a time.
 */
final class Closings {
  private final Deque<Runnable> open = new ArrayDeque<>();

  /** Something was opened that is closed like this. */
  void add(Runnable closing) {
    open.push(closing);
  }

  /** Closes what is open; nothing where all of it is closed. */
  void closeAll() {
    for (Runnable next = open.poll(); next != null; next = open.poll()) {
      run(next);
    }
  }

  /** Whatever goes wrong in it, what comes after it is done as well. */
  static void run(Runnable closing) {
    try {
      closing.run();
    } catch (RuntimeException bug) {
      FailureHandler.log("closing", bug);
    }
  }
}
