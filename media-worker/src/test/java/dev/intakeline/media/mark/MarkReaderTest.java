package dev.intakeline.media.mark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.media.audio.Audible;
import dev.intakeline.media.audio.Resampler;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkReaderTest {
  private static final int SECOND = 48_000;

  @ParameterizedTest
  @ValueSource(ints = {0, 60, 120, 240, 300, 420})
  void saysInWhichFrameAMarkBegins(int within) {
    int begins = 50 * Marked.FRAME + within;

    assertThat(Marked.frames(Marked.at(new short[2 * SECOND], begins))).containsExactly(50);
  }

  @Test
  void findsMarksInNoiseThatIsLouder() {
    short[] noise = noise(150);

    assertThat(Marked.frames(Marked.at(noise, 20 * Marked.FRAME, 60 * Marked.FRAME)))
        .containsExactly(20, 60);
  }

  @Test
  void takesNoHissForAMark() {
    assertThat(Marked.frames(noise(3_000))).isEmpty();
  }

  @Test
  void takesNoToneAloneForAMark() {
    short[] tone = new short[SECOND];
    for (int i = 0; i < SECOND; i++) {
      tone[i] = (short) (2_000 * Math.sin(2 * Math.PI * MarkWriter.LOW_HZ * i / SECOND));
    }

    assertThat(Marked.frames(tone)).isEmpty();
  }

  @Test
  void aMarkIsNeitherAudibleNorHeardByARecogniser() {
    short[] marked = Marked.at(new short[SECOND], 0);
    short[] narrow = new short[SECOND / 3];
    int count = Resampler.from48To16().process(marked, 0, SECOND, narrow, 0);

    for (int at = 0; at < SECOND; at += Marked.FRAME) {
      assertThat(Audible.is(marked, at, Marked.FRAME)).isFalse();
    }
    for (int i = 0; i < count; i++) {
      assertThat(Math.abs(narrow[i])).isLessThanOrEqualTo((short) 1);
    }
  }

  @Test
  void marksTheFirstAudibleFrameAfterASilenceAndNoOther() {
    OnsetMarker marker = new OnsetMarker();
    int marks = 0;
    int markedFrame = -1;
    for (int i = 0; i < 200; i++) {
      short[] frame = i >= 80 && i % 20 != 0 ? noiseFrame() : new short[Marked.FRAME];
      if (marker.next(frame)) {
        marks++;
        markedFrame = i;
      }
    }

    assertThat(marks).isEqualTo(1);
    assertThat(markedFrame).isEqualTo(81);
  }

  private static short[] noiseFrame() {
    return java.util.Arrays.copyOf(noise(1_000), Marked.FRAME);
  }

  private static short[] noise(double rms) {
    Random random = new Random(7);
    short[] noise = new short[SECOND];
    for (int i = 0; i < SECOND; i++) {
      noise[i] = (short) Math.clamp(Math.round(rms * random.nextGaussian()), -32_768, 32_767);
    }
    return noise;
  }
}
