package dev.intakeline.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsThreadTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final EventsThread thread = new EventsThread();
  private final List<String> handled = new ArrayList<>();

  @Test
  void handlesEventsInOrderUntilItIsFinished() {
    thread.add(() -> handled.add("first"));
    thread.add(() -> handled.add("second"));
    thread.add(thread::finish);
    thread.add(() -> handled.add("too late"));
    thread.start();
    assertThat(thread.awaitEnd(LIMIT)).isTrue();
    assertThat(handled).containsExactly("first", "second");
  }

  @Test
  void goesOnAfterAFaultAndAfterAnInterrupt() {
    thread.add(
        () -> {
          throw new IllegalStateException("a listener's own fault");
        });
    thread.add(() -> Thread.currentThread().interrupt());
    thread.add(() -> handled.add(Thread.currentThread().isInterrupted() ? "flag" : "no flag"));
    thread.add(() -> handled.add(thread.isCurrent() ? "own thread" : "another"));
    thread.add(thread::finish);
    thread.start();
    assertThat(thread.awaitEnd(LIMIT)).isTrue();
    assertThat(handled).containsExactly("no flag", "own thread");
    assertThat(thread.isCurrent()).isFalse();
  }

  @Test
  void saysWhenAFloodShouldBeThinnedOut() {
    for (int i = 1; i < EventsThread.WAITING_MAX; i++) {
      thread.add(() -> {});
    }
    assertThat(thread.isFull()).isFalse();
    thread.add(() -> {});
    assertThat(thread.isFull()).isTrue();
  }
}
