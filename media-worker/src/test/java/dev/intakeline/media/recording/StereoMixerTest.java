package dev.intakeline.media.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class StereoMixerTest {
  private final StereoMixer mixer = new StereoMixer();
  private final short[] silence = new short[480];

  @Test
  void callerIsLeftAndAgentIsRight() {
    short[] agent = new short[480];
    Arrays.fill(agent, (short) 4_000);
    mixer.caller(frame(1_000), 160);
    mixer.mix(agent);
    mixer.caller(frame(1_000), 160);

    short[] stereo = mixer.mix(agent);

    assertThat(stereo[200]).isEqualTo((short) 1_000);
    assertThat((int) stereo[201]).isBetween(3_900, 4_100);
  }

  @Test
  void aMissingCallerIsSilent() {
    mixer.caller(frame(1_000), 160);
    mixer.mix(silence);

    assertThat(mixer.mix(silence)[0]).isZero();
  }

  @Test
  void whatPilesUpIsLeftOutFromTheOldestOn() {
    for (int i = 1; i <= 10; i++) {
      mixer.caller(frame(i), 160);
    }

    assertThat(mixer.mix(silence)[0]).isEqualTo((short) 3);
  }

  private static short[] frame(int value) {
    short[] frame = new short[160];
    Arrays.fill(frame, (short) value);
    return frame;
  }
}
