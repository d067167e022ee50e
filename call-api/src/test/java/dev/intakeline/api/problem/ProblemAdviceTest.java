package dev.intakeline.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.tracing.Trail;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class ProblemAdviceTest {
  private final ProblemAdvice advice = new ProblemAdvice();

  @Test
  void namesTheTraceOfAFailureOfOursAndNothingOfItsText() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    try (var _ = Trail.of(Optional.of("00-" + trace + "-00f067aa0ba902b7-01")).follow()) {
      ResponseEntity<Problem> answer = advice.failed(new IllegalStateException("SECRET"));

      assertThat(answer.getStatusCode().value()).isEqualTo(500);
      assertThat(String.valueOf(answer.getBody())).contains(trace).doesNotContain("SECRET");
    }
  }

  @Test
  void hasNothingToNameOutsideOfARequest() {
    ResponseEntity<Problem> answer = advice.failed(new IllegalStateException());

    assertThat(answer.getBody()).isEqualTo(Problem.of(ProblemKind.INTERNAL, List.of()));
  }
}
