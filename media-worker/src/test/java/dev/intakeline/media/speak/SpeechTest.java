package dev.intakeline.media.speak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechTest {
  private static final Speech SPEECH =
      new Speech(
          new short[] {1, 2, 3, 4, 5},
          List.of(new SpokenWord("Any", 0, 2), new SpokenWord("fever?", 2, 5)));

  @Test
  void fillsFramesAndEndsInSilence() {
    short[] frame = {9, 9, 9};
    assertThat(SPEECH.copy(0, frame)).isEqualTo(3);
    assertThat(frame).containsExactly(1, 2, 3);
    assertThat(SPEECH.copy(3, frame)).isEqualTo(2);
    assertThat(frame).containsExactly(4, 5, 0);
    assertThat(SPEECH.copy(6, frame)).isZero();
    assertThat(frame).containsExactly(0, 0, 0);
  }

  @Test
  void beginsWhereItsSilenceEndsAndNotAtAClick() {
    short[] sound = new short[4_800];
    sound[100] = 900;
    Arrays.fill(sound, 1_920, 4_800, (short) 60);

    assertThat(new Speech(sound, List.of()).onset()).isEqualTo(1_920);
    assertThat(SPEECH.onset()).isZero();
  }

  @Test
  void leavesOutTheSilenceBeforeItWithItsWordsInTheirPlaces() {
    short[] sound = new short[4_800];
    Arrays.fill(sound, 1_920, 4_800, (short) 60);

    Speech sooner = new Speech(sound, List.of(new SpokenWord("Any", 1_900, 3_000))).fromOnset();

    assertThat(sooner.samples()).isEqualTo(2_880);
    assertThat(sooner.onset()).isZero();
    assertThat(sooner.words()).containsExactly(new SpokenWord("Any", 0, 1_080));
  }

  @Test
  void tellsWhatWasHeard() {
    assertThat(SPEECH.textUntil(1)).isEmpty();
    assertThat(SPEECH.textUntil(2)).isEqualTo("Any");
    assertThat(SPEECH.textUntil(5)).isEqualTo("Any fever?");
  }
}
