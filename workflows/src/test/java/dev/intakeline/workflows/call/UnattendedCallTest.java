package dev.intakeline.workflows.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.SearchAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class UnattendedCallTest {
  @Test
  void failsACallThatNobodyHosts() {
    try (CallLab lab = CallLab.skippingTime()) {
      lab.start();
      lab.call(Samples.request());
      CallResult result = lab.result(Samples.CALL);
      assertThat(result.outcome()).isEqualTo(CallOutcome.FAILED);
      assertThat(result.archive()).isEmpty();
      assertThat(lab.outside.asked)
          .containsExactly("PREPARE", "ROOM", "DELETE_ROOM", "INDEX", "DELIVER");
      assertThat(lab.attribute(SearchAttributes.FAILED_STEP)).isEqualTo("HOST");
    }
  }
}
