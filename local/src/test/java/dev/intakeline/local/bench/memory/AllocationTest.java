package dev.intakeline.local.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AllocationTest {
  @Test
  void addsUpWhatThreadsOfOneKindHaveAllocatedSince() {
    assertThat(
            Allocation.grown(
                Map.of("ear#1", 100L, "ear#2", 50L, "audio-clock#3", 7L),
                Map.of("ear#1", 160L, "ear#2", 90L, "audio-clock#3", 7L)))
        .isEqualTo(Map.of("ear", 100.0, "audio-clock", 0.0));
  }

  @Test
  void countsNothingOfAThreadThatBeganMeanwhile() {
    assertThat(Allocation.grown(Map.of(), Map.of("Thread-4#9", 5_000L)))
        .isEqualTo(Map.of("room", 0.0));
  }
}
