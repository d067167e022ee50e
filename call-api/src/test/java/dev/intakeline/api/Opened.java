package dev.intakeline.api;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened, to be closed in reverse. */
final class Opened implements AutoCloseable {
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T resource) {
    running.push(resource);
    return resource;
  }

  @Override
  public void close() throws Exception {
    while (!running.isEmpty()) {
      running.pop().close();
    }
  }
}
