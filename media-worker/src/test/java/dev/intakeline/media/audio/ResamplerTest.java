package dev.intakeline.media.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResamplerTest {
  @Test
  void givesEqualFramesOutForEqualFramesIn() {
    Resampler down = Resampler.from48To16();
    Resampler up = Resampler.from16To48();
    short[] wide = new short[480];
    short[] narrow = new short[160];
    for (int i = 0; i < 100; i++) {
      assertThat(down.process(wide, 0, 480, narrow, 0)).isEqualTo(160);
      assertThat(up.process(narrow, 0, 160, wide, 0)).isEqualTo(480);
    }
  }

  @Test
  void keepsVoiceAndDropsWhatWouldFold() {
    assertThat(level(1_000, Resampler.from48To16())).isCloseTo(10_000, within(50.0));
    assertThat(level(6_000, Resampler.from48To16())).isCloseTo(10_000, within(200.0));
    assertThat(level(10_000, Resampler.from48To16())).isLessThan(10);
    assertThat(level(15_000, Resampler.from48To16())).isLessThan(10);
  }

  @Test
  void comesBackAsTheSameVoice() {
    short[] tone = tone(700, 16_000, 8_000);
    short[] wide = run(Resampler.from16To48(), tone, 160);
    short[] back = run(Resampler.from48To16(), wide, 480);
    int delay = 2 * (int) Math.round(Resampler.from16To48().delayInputSamples());
    for (int i = 2_000; i < 3_000; i++) {
      assertThat((int) back[i + delay]).isCloseTo(tone[i], within(200));
    }
  }

  @Test
  void doesNotCareHowTheStreamIsCut() {
    short[] noise = new short[9_600];
    Random random = new Random(7);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (short) random.nextInt(-20_000, 20_000);
    }
    assertThat(run(new Resampler(1, 6), noise, 7)).isEqualTo(run(new Resampler(1, 6), noise, 960));
    assertThat(run(new Resampler(3, 2), noise, 13)).isEqualTo(run(new Resampler(3, 2), noise, 480));
  }

  @Test
  void clipsInsteadOfWrapping() {
    short[] loud = new short[4_800];
    for (int i = 0; i < loud.length; i++) {
      loud[i] = (i / 24) % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
    }
    short[] out = run(Resampler.from48To16(), loud, 480);
    for (int i = 100; i < out.length; i++) {
      boolean expectedHigh = ((3 * i - 48) / 24) % 2 == 0;
      boolean nearEdge = (3 * i - 48) % 24 < 6 || (3 * i - 48) % 24 > 18;
      if (!nearEdge) {
        assertThat(out[i] > 0).isEqualTo(expectedHigh);
      }
    }
  }

  @Test
  void allocatesNothing() {
    Resampler down = Resampler.from48To16();
    short[] in = new short[480];
    short[] out = new short[160];
    down.process(in, 0, 480, out, 0);
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    long itself = threads.getCurrentThreadAllocatedBytes() - before;
    before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 1_000; i++) {
      down.process(in, 0, 480, out, 0);
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before - itself).isLessThan(1_000);
  }

  @Test
  void refusesAnOddRatio() {
    assertThatThrownBy(() -> new Resampler(0, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Resampler(1, 441)).isInstanceOf(IllegalArgumentException.class);
  }

  private static double level(int hertz, Resampler resampler) {
    short[] out = run(resampler, tone(hertz, 48_000, 48_000), 480);
    double sum = 0;
    for (int i = 1_000; i < 15_000; i++) {
      sum += (double) out[i] * out[i];
    }
    return Math.sqrt(2 * sum / 14_000);
  }

  private static short[] tone(int hertz, int rate, int samples) {
    short[] tone = new short[samples];
    for (int i = 0; i < samples; i++) {
      tone[i] = (short) Math.round(10_000 * Math.sin(2 * Math.PI * hertz * i / rate));
    }
    return tone;
  }

  private static short[] run(Resampler resampler, short[] in, int chunk) {
    short[] out = new short[resampler.outputBound(in.length)];
    int count = 0;
    for (int at = 0; at < in.length; at += chunk) {
      count += resampler.process(in, at, Math.min(chunk, in.length - at), out, count);
    }
    return Arrays.copyOf(out, count);
  }
}
