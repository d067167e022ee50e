package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClosingsTest {
  private final List<String> closed = new ArrayList<>();
  private final Closings closings = new Closings();

  @Test
  void closesInReverseAndGoesOnWhereOneCannotBeClosed() {
    closings.add(() -> closed.add("journal"));
    closings.add(
        () -> {
          throw new IllegalStateException("a bug");
        });
    closings.add(() -> closed.add("ear"));

    closings.closeAll();

    assertThat(closed).containsExactly("ear", "journal");
  }

  /** Native memory that is given back twice takes the process with it. */
  @Test
  void closesNothingTwice() {
    closings.add(() -> closed.add("ear"));

    closings.closeAll();
    closings.closeAll();

    assertThat(closed).containsExactly("ear");
  }
}
