package dev.intakeline.api.call;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.api.problem.Refused;
import dev.intakeline.contracts.call.TenantId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenCallsTest {
  private static final TenantId BUSY = new TenantId("clinic");
  private static final TenantId IDLE = new TenantId("hospital");

  @Test
  void refusesATenantThatHasItsShareAndNoOther() {
    OpenCalls open = new OpenCalls(Map.of(BUSY, 2L, IDLE, 1L)::get, 2);

    assertThatThrownBy(() -> open.requireRoomForOneMore(BUSY)).isInstanceOf(Refused.class);
    assertThatCode(() -> open.requireRoomForOneMore(IDLE)).doesNotThrowAnyException();
  }
}
