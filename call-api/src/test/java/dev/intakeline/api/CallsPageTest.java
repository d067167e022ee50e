package dev.intakeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.api.access.Scope;
import dev.intakeline.api.problem.ProblemKind;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallStage;
import dev.intakeline.contracts.escalation.EscalationStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds a value tells backends what it means. */
class CallsPageTest {
  private final String page = Files.readString(Path.of("../docs/api/calls.md"));

  CallsPageTest() throws IOException {}

  @Test
  void describesEveryStageOutcomeAndStateOfAnEscalation() {
    assertThat(page).contains(rows(Arrays.stream(CallStage.values()).map(Enum::name)));
    assertThat(page).contains(rows(Arrays.stream(CallOutcome.values()).map(Enum::name)));
    for (EscalationStatus status : EscalationStatus.values()) {
      assertThat(page).contains("`" + status + "`");
    }
  }

  @Test
  void describesEveryKindOfRefusalWithItsStatus() {
    assertThat(page)
        .contains(
            Arrays.stream(ProblemKind.values())
                .map(kind -> "| `" + kind.slug() + "` | " + kind.status() + " |")
                .toList());
  }

  @Test
  void describesEveryScope() {
    assertThat(page).contains(rows(Arrays.stream(Scope.values()).map(Scope::text)));
  }

  private static List<String> rows(Stream<String> values) {
    return values.map(value -> "| `" + value + "` |").toList();
  }
}
