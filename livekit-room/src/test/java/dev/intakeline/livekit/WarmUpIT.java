package dev.intakeline.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WarmUpIT {
  @Test
  void needsNoServerAndLeavesNothingBehind() throws Exception {
    LiveKitRoom.warmUp();
    LiveKitRoom.warmUp();

    assertThat(Core.shared().rooms()).isZero();
    assertThat(Core.shared().streams().size()).isZero();
  }
}
