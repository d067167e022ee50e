package dev.intakeline.media.ear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SpeechGateTest {
  private static final long MS = 1_000_000;
  private static final long WINDOW = 32 * MS;

  private final SpeechGate gate = new SpeechGate();
  private long now;

  @Test
  void speechStartsWithTheSecondWindowAndItsOnsetIsTheFirst() {
    assertThat(window(0.9f)).isEqualTo(SpeechGate.Edge.NONE);
    assertThat(window(0.9f)).isEqualTo(SpeechGate.Edge.STARTED);
    assertThat(gate.onsetNanos()).isZero();
  }

  @Test
  void aSingleLoudWindowIsNoSpeech() {
    window(0.9f);

    assertThat(window(0.1f)).isEqualTo(SpeechGate.Edge.NONE);
    assertThat(window(0.9f)).isEqualTo(SpeechGate.Edge.NONE);
  }

  @Test
  void speechEndsAfterFourSilentWindowsButItsEnergyFellEarlier() {
    gate.frame(5_000, 10 * MS);
    window(0.9f);
    window(0.9f);
    gate.frame(5_000, 60 * MS);
    gate.frame(100, 70 * MS);
    window(0.1f);
    window(0.1f);
    window(0.1f);

    assertThat(window(0.1f)).isEqualTo(SpeechGate.Edge.ENDED);
    assertThat(gate.energyFellNanos()).isEqualTo(60 * MS);
  }

  @Test
  void aDipBetweenTheThresholdsDoesNotEndSpeech() {
    window(0.9f);
    window(0.9f);
    for (int i = 0; i < 10; i++) {
      assertThat(window(0.4f)).isEqualTo(SpeechGate.Edge.NONE);
    }
    assertThat(gate.isSpeaking()).isTrue();
  }

  private SpeechGate.Edge window(float score) {
    now += WINDOW;
    return gate.window(score, now);
  }
}
