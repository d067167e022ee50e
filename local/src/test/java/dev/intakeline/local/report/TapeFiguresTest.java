package dev.intakeline.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ShortBuffer;
import org.junit.jupiter.api.Test;

class TapeFiguresTest {
  private static final int SAMPLES_PER_MS = 48;

  private final short[] stereo = new short[5_000 * SAMPLES_PER_MS * 2];

  @Test
  void measuresTheSilenceAfterTheCallersWords() {
    heard(0, 900);
    said(1_500, 2_000);
    heard(2_610, 3_000);

    assertThat(figures().gapsMs()).containsExactly(620.0);
    assertThat(figures().bargeInsMs()).isEmpty();
  }

  @Test
  void measuresHowLongTheAgentStillSpeaksOnceItIsInterrupted() {
    heard(0, 1_310);
    said(1_000, 1_600);
    heard(2_500, 3_000);

    assertThat(figures().bargeInsMs()).containsExactly(300.0);
    assertThat(figures().gapsMs()).isEmpty();
  }

  @Test
  void countsFromTheLastWordWhereTheCallerPauses() {
    said(500, 1_000);
    said(2_000, 2_500);
    heard(3_100, 3_500);

    assertThat(figures().gapsMs()).containsExactly(610.0);
  }

  private TapeFigures figures() {
    return TapeFigures.of(ShortBuffer.wrap(stereo));
  }

  private void said(int fromMs, int toMs) {
    sound(0, fromMs, toMs);
  }

  private void heard(int fromMs, int toMs) {
    sound(1, fromMs, toMs);
  }

  private void sound(int channel, int fromMs, int toMs) {
    for (int i = fromMs * SAMPLES_PER_MS; i < toMs * SAMPLES_PER_MS; i++) {
      stereo[2 * i + channel] = (short) (i % 2 == 0 ? 2_000 : -2_000);
    }
  }
}
