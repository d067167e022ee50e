package dev.intakeline.workflows.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallResult;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntakeCallWorkflowTest {
  private final CallLab lab = new CallLab();

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void takesCallFromOrderToDeliveredResult() {
    lab.host(
        "worker-a",
        conversation -> {
          conversation.ready();
          conversation.meet();
          conversation.report(Samples.turn("q1", true));
          conversation.report(Samples.turn("q2", false));
          return conversation.end(CallOutcome.COMPLETED);
        });
    lab.start();

    lab.call(Samples.request());
    CallResult result = lab.result(Samples.CALL);

    assertThat(result.outcome()).isEqualTo(CallOutcome.COMPLETED);
    assertThat(result.answers()).isEqualTo(2);
    assertThat(result.hostings()).isEqualTo(1);
    assertThat(result.archive()).isEqualTo(Optional.of(Samples.receipt()));
    assertThat(lab.outside.asked)
        .containsExactly("PREPARE", "ROOM", "DIAL", "DELETE_ROOM", "ARCHIVE", "INDEX", "DELIVER");
    assertThat(lab.outside.delivered).containsExactly(result);
    assertThat(lab.outside.archived.getFirst().recorded()).isTrue();
  }
}
