package dev.intakeline.media.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TransitionTableTest {

  @Test
  void documentSaysWhatTheTableDoes() throws IOException {
    assertThat(Files.readString(Path.of("../docs/turn-machine.md")))
        .isEqualTo(TurnMachineDocument.page());
  }

  @Test
  void noRowHidesBehindAnUnconditionalOne() {
    Set<List<Object>> unconditional = new HashSet<>();
    for (Transition row : TransitionTable.ROWS) {
      assertThat(unconditional)
          .as("row %s can't be reached", row)
          .doesNotContain(List.of(row.from(), row.on()));
      if (row.when() == Guard.ALWAYS) {
        unconditional.add(List.of(row.from(), row.on()));
      }
    }
  }

  @Test
  void everyPhaseCanBeClosedAndEveryWaitEndsByItself() {
    Arrays.stream(TurnPhase.values())
        .filter(phase -> phase != TurnPhase.CLOSED)
        .forEach(
            phase -> {
              assertThat(rows(phase, Trigger.CLOSED)).as("closing %s", phase).hasSize(1);
              if (phase != TurnPhase.QUIET) {
                assertThat(rows(phase, Trigger.DEADLINE)).as("end of %s", phase).isNotEmpty();
              }
            });
  }

  @Test
  void aPhaseWithADeadlineRowHasAnUnconditionalOne() {
    Arrays.stream(TurnPhase.values())
        .map(phase -> rows(phase, Trigger.DEADLINE))
        .filter(rows -> !rows.isEmpty())
        .forEach(rows -> assertThat(rows.getLast().when()).isEqualTo(Guard.ALWAYS));
  }

  private static List<Transition> rows(TurnPhase phase, Trigger trigger) {
    return TransitionTable.ROWS.stream()
        .filter(row -> row.from() == phase && row.on() == trigger)
        .toList();
  }
}
