package dev.intakeline.media.listen.pocketsphinx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.media.listen.Clips;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BandwidthGaugeTest {
  private static final short[] WIDE = vowelAndHiss();

  @Test
  void takesALineForWideUntilItHasHeardEnough() {
    BandwidthGauge gauge = new BandwidthGauge();
    short[] narrow = Clips.throughTelephone(WIDE);
    assertThat(gauge.hear(narrow, 0, 3_000)).isFalse();
    assertThat(gauge.bandwidth()).isEqualTo(Bandwidth.WIDE);
  }

  @Test
  void tellsATelephoneOnceAndGoesBackWhenTheLineIsWideAgain() {
    BandwidthGauge gauge = new BandwidthGauge();
    short[] narrow = Clips.throughTelephone(WIDE);
    assertThat(gauge.hear(narrow, 0, narrow.length)).isTrue();
    assertThat(gauge.hear(narrow, 0, narrow.length)).isFalse();
    assertThat(gauge.bandwidth()).isEqualTo(Bandwidth.NARROW);
    assertThat(gauge.hear(WIDE, 0, WIDE.length)).isTrue();
    assertThat(gauge.bandwidth()).isEqualTo(Bandwidth.WIDE);
  }

  @Test
  void learnsNothingFromNoise() {
    BandwidthGauge gauge = new BandwidthGauge();
    short[] quiet = new short[16_000];
    assertThat(gauge.hear(quiet, 0, quiet.length)).isFalse();
    assertThat(gauge.bandwidth()).isEqualTo(Bandwidth.WIDE);
  }

  /** Half a second like an "a" with its overtones, and faint hiss up to 8 kHz. */
  private static short[] vowelAndHiss() {
    Random random = new Random(3);
    short[] sound = new short[8_000];
    for (int i = 0; i < sound.length; i++) {
      double sample = random.nextGaussian() * 20;
      for (int tone = 1; tone <= 20; tone++) {
        sample += 2_000.0 / tone * Math.sin(2 * Math.PI * 150 * tone * i / 16_000);
      }
      // Sound that sets in or ends at once has energy everywhere.
      double fade = Math.min(1, Math.min(i, sound.length - 1 - i) / 480.0);
      sound[i] = (short) (sample * fade);
    }
    return sound;
  }
}
