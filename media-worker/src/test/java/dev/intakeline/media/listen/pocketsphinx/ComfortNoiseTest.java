package dev.intakeline.media.listen.pocketsphinx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComfortNoiseTest {

  @Test
  void leavesNoSilenceAndNothingLouderThanItsPeak() {
    short[] noisy = new short[1_600];

    new ComfortNoise().under(new short[1_600], 0, 1_600, noisy);

    int loudest = 0;
    int silent = 0;
    for (short sample : noisy) {
      loudest = Math.max(loudest, Math.abs(sample));
      silent += sample == 0 ? 1 : 0;
    }
    assertThat(loudest).isBetween(ComfortNoise.PEAK / 2, ComfortNoise.PEAK);
    assertThat(silent).isLessThan(100);
  }

  @Test
  void isTheSameForTheSameSound() {
    short[] once = new short[100];
    short[] again = new short[100];
    ComfortNoise noise = new ComfortNoise();

    noise.under(new short[100], 0, 100, once);
    noise.restart();
    noise.under(new short[100], 0, 100, again);

    assertThat(again).isEqualTo(once);
  }

  @Test
  void neverWrapsTheLoudestSound() {
    short[] loud = {Short.MAX_VALUE, Short.MAX_VALUE, Short.MIN_VALUE, Short.MIN_VALUE};
    short[] noisy = new short[4];

    new ComfortNoise().under(loud, 0, 4, noisy);

    assertThat(noisy[0]).isPositive();
    assertThat(noisy[2]).isNegative();
  }
}
