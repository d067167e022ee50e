package dev.intakeline.media.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class HushTest {
  private final Hush hush = new Hush();

  @Test
  void faintNoiseBecomesSilenceAfterAWhileAndSpeechIsLeftAlone() {
    short[] noise = frame(15);
    short[] speech = frame(2_000);

    assertThat(hush.hush(speech, 2_000)).isEqualTo(speech);
    for (int i = 0; i < 6; i++) {
      assertThat(hush.hush(noise, 15)).as("right after speech").isEqualTo(noise);
    }
    assertThat(hush.hush(noise, 15)).isEqualTo(frame(0));
    assertThat(hush.hush(speech, 2_000)).isEqualTo(speech);
  }

  @Test
  void loudNoiseIsNeverTouched() {
    short[] noise = frame(200);
    for (int i = 0; i < 50; i++) {
      assertThat(hush.hush(noise, 200)).isEqualTo(noise);
    }
  }

  private static short[] frame(int value) {
    short[] frame = new short[CallerAudio.FRAME_SAMPLES];
    Arrays.fill(frame, (short) value);
    return frame;
  }
}
