package dev.intakeline.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.TenantId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TrailTest {
  private static final String HEADER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  private static final CallRef CALL = new CallRef(new TenantId("clinic"), new CallId("call-0001"));

  @Test
  void marksTheLogAsLongAsItIsFollowed() {
    try (Trail.Step trail = Trail.of(Optional.of(HEADER)).follow();
        Trail.Step call = Trail.about(CALL)) {
      assertThat(MDC.get(Trail.LOGGED_TRACE)).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
      assertThat(MDC.get(Trail.LOGGED_CALL)).isEqualTo("clinic/call-0001");
    }
    assertThat(MDC.get(Trail.LOGGED_TRACE)).isNull();
    assertThat(MDC.get(Trail.LOGGED_CALL)).isNull();
    assertThat(Trail.current()).isEmpty();
  }

  @Test
  void goesBackToWhatWasBefore() {
    try (Trail.Step trail = Trail.of(Optional.of(HEADER)).follow()) {
      try (Trail.Step call = Trail.about(CALL)) {
        assertThat(Trail.current().orElseThrow().call()).contains("clinic/call-0001");
      }
      assertThat(Trail.current().orElseThrow().call()).isEmpty();
      assertThat(MDC.get(Trail.LOGGED_CALL)).isNull();
    }
  }

  @Test
  void beginsATraceWhereNobodyBroughtOne() {
    try (Trail.Step call = Trail.about(CALL)) {
      assertThat(Trail.current()).isPresent();
    }
  }

  @Test
  void isFollowedByAThreadThatIsToldSo() throws InterruptedException {
    AtomicReference<Optional<Trail>> followed = new AtomicReference<>(Optional.empty());
    AtomicReference<String> logged = new AtomicReference<>("");
    try (Trail.Step trail = Trail.of(Optional.of(HEADER)).with(CALL).follow()) {
      Thread.ofVirtual()
          .start(
              Trail.followed(
                  () -> {
                    followed.set(Trail.current());
                    logged.set(MDC.get(Trail.LOGGED_CALL));
                  }))
          .join();
      assertThat(followed.get()).isEqualTo(Trail.current());
    }
    assertThat(logged.get()).isEqualTo("clinic/call-0001");
  }
}
