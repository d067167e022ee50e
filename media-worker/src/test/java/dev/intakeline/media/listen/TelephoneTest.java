package dev.intakeline.media.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TelephoneTest {
  @Test
  void codesLikeG711() {
    assertThat(Telephone.compress((short) 0)).isEqualTo((byte) 0xff);
    assertThat(Telephone.compress(Short.MAX_VALUE)).isEqualTo((byte) 0x80);
    assertThat(Telephone.compress(Short.MIN_VALUE)).isEqualTo((byte) 0x00);
    assertThat(Telephone.expand((byte) 0x80)).isEqualTo((short) 32_124);
    for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample += 7) {
      short back = Telephone.expand(Telephone.compress((short) sample));
      assertThat((double) back).isCloseTo(sample, within(4 + Math.abs(sample) / 25.0));
    }
    for (int code = 0; code < 256; code++) {
      short sample = Telephone.expand((byte) code);
      if (sample != 0) {
        assertThat(Telephone.compress(sample)).isEqualTo((byte) code);
      }
    }
  }

  @Test
  void passesAVoiceAndNothingElse() {
    assertThat(gain(100)).isLessThan(0.05);
    assertThat(gain(1_000)).isCloseTo(1, within(0.05));
    assertThat(gain(6_000)).isLessThan(0.05);
  }

  private static double gain(int hertz) {
    short[] tone = new short[16_000];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (short) Math.round(10_000 * Math.sin(2 * Math.PI * hertz * i / 16_000));
    }
    short[] out = Telephone.bandPass(tone);
    double sum = 0;
    for (int i = 8_000; i < 16_000; i++) {
      sum += (double) out[i] * out[i];
    }
    return Math.sqrt(2 * sum / 8_000) / 10_000;
  }
}
