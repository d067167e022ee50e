package dev.intakeline.media.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WaveTest {
  private static final short[] SAMPLES = {1, -2, 300, Short.MIN_VALUE, Short.MAX_VALUE};

  @Test
  void readsWhatItWrote() {
    Wave read = Wave.parse(new Wave(16_000, SAMPLES).toBytes());
    assertThat(read.sampleRate()).isEqualTo(16_000);
    assertThat(read.samples()).isEqualTo(SAMPLES);
  }

  @Test
  void endsWhereTheBytesEnd() {
    byte[] whole = new Wave(8_000, SAMPLES).toBytes();
    assertThat(Wave.parse(Arrays.copyOf(whole, whole.length - 3)).length()).isEqualTo(3);
  }

  @Test
  void refusesWhatIsSomethingElse() {
    assertThatThrownBy(() -> Wave.parse(new byte[0])).hasMessageContaining("not a wave file");
    assertThatThrownBy(() -> Wave.parse(new byte[500])).hasMessageContaining("not a wave file");
    byte[] stereo = new Wave(8_000, SAMPLES).toBytes();
    stereo[22] = 2;
    assertThatThrownBy(() -> Wave.parse(stereo)).hasMessageContaining("2 channels");
    byte[] dataless = new Wave(8_000, SAMPLES).toBytes();
    dataless[36] = 'x';
    assertThatThrownBy(() -> Wave.parse(dataless)).hasMessageContaining("without format or data");
  }
}
