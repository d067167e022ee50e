package dev.intakeline.media.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class CallerAudioTest {
  private final CallerAudio audio = new CallerAudio();
  private final short[] frame = new short[CallerAudio.FRAME_SAMPLES];

  @Test
  void framesComeOutInOrderWithTheirTimes() {
    write(1, 10);
    write(2, 20);

    assertThat(audio.take(frame)).isEqualTo(10);
    assertThat(frame[0]).isEqualTo((short) 1);
    assertThat(audio.take(frame)).isEqualTo(20);
    assertThat(audio.isEmpty()).isTrue();
  }

  @Test
  void aShortFrameIsFilledWithSilence() {
    write(7, 1);
    audio.take(frame);
    audio.write(new short[] {9}, 1, 2);
    audio.take(frame);

    assertThat(frame[0]).isEqualTo((short) 9);
    assertThat(frame[1]).isZero();
  }

  @Test
  void aReaderThatIsTooLateLosesNewFramesAndTheyAreCounted() {
    for (int i = 0; i < CallerAudio.FRAMES_MAX + 3; i++) {
      write(i, i);
    }

    assertThat(audio.lost()).isEqualTo(3);
    assertThat(audio.take(frame)).isZero();
  }

  /** The room is joined while the recognisers load, which may take longer than the ring is long. */
  @Test
  void nobodyIsDeafBeforeAnybodyListens() {
    AtomicInteger deaf = new AtomicInteger();
    CallerAudio loading = new CallerAudio(deaf::incrementAndGet);
    for (int i = 0; i < 2 * CallerAudio.FRAMES_MAX; i++) {
      loading.write(frame, frame.length, i);
    }
    assertThat(deaf).hasValue(0);
    assertThat(loading.lost()).isEqualTo(CallerAudio.FRAMES_MAX);

    loading.readBy(Thread.currentThread());
    for (int i = 0; i < CallerAudio.DEAF_FRAMES - 1; i++) {
      loading.write(frame, frame.length, i);
    }
    assertThat(deaf).hasValue(0);
    for (int i = 0; i < CallerAudio.DEAF_FRAMES; i++) {
      loading.write(frame, frame.length, i);
    }
    assertThat(deaf).hasValue(1);
  }

  private void write(int value, long nanos) {
    short[] samples = new short[CallerAudio.FRAME_SAMPLES];
    Arrays.fill(samples, (short) value);
    audio.write(samples, samples.length, nanos);
  }
}
