package dev.intakeline.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
  private final List<String> closed = new ArrayList<>();
  private final Closing closing = new Closing();

  @Test
  void closesInReverseAndGoesOnWhereOneFails() {
    open("first");
    closing.add(
        () -> {
          throw new IllegalStateException("stuck");
        });
    open("last");

    closing.close();
    closing.close();

    assertThat(closed).containsExactly("last", "first");
  }

  @Test
  void closesAtOnceWhatIsAddedAfterTheEnd() {
    closing.close();

    open("late");

    assertThat(closed).containsExactly("late");
  }

  private void open(String name) {
    closing.add(() -> closed.add(name));
  }
}
