package dev.intakeline.media.mouth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.media.speak.Speech;
import dev.intakeline.media.speak.SpokenWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MouthTest {
  private static final int FRAME = 480;

  private final List<String> told = new ArrayList<>();
  private final Mouth mouth =
      new Mouth(
          new MouthListener() {
            @Override
            public void playoutStarted(int prompt, long nanos) {
              told.add("started " + prompt);
            }

            @Override
            public void playoutEnded(int prompt, long nanos) {
              told.add("ended " + prompt);
            }
          });
  private final short[] frame = new short[FRAME];

  @Test
  void linesFollowEachOtherWithoutAGapAndBothEndsAreTold() {
    mouth.start(1, 2);
    mouth.supply(1, 0, speech(2, "one two"));
    mouth.supply(1, 1, speech(1, "three"));

    assertThat(List.of(loud(), loud(), loud(), loud())).containsExactly(true, true, true, false);
    assertThat(told).containsExactly("started 1", "ended 1");
  }

  @Test
  void theFirstLineBeginsWithItsSoundTheNextOnesKeepTheirPause() {
    mouth.start(1, 2);
    short[] pcm = new short[4 * FRAME];
    Arrays.fill(pcm, FRAME, pcm.length, (short) 1_000);
    mouth.supply(1, 0, new Speech(pcm, List.of()));
    mouth.supply(1, 1, new Speech(pcm, List.of()));

    assertThat(List.of(loud(), loud(), loud(), loud())).containsExactly(true, true, true, false);
    assertThat(loud()).isTrue();
  }

  @Test
  void aLineThatIsLateIsWaitedForInSilence() {
    mouth.start(1, 1);
    assertThat(loud()).isFalse();

    mouth.supply(1, 0, speech(1, "one"));
    assertThat(loud()).isTrue();
  }

  @Test
  void aPauseKeepsThePlace() {
    mouth.start(1, 1);
    mouth.supply(1, 0, speech(2, "one two"));
    assertThat(loud()).isTrue();
    mouth.pause();
    assertThat(loud()).isFalse();
    mouth.resume();
    assertThat(loud()).isTrue();
    assertThat(told).containsExactly("started 1", "ended 1");
  }

  @Test
  void whatWasStoppedWasHeardUpToItsLastWholeWord() {
    mouth.start(1, 1);
    mouth.supply(1, 0, speech(2, "one two"));
    assertThat(loud()).isTrue();

    assertThat(mouth.stop()).isEqualTo("one");
    assertThat(loud()).isFalse();
  }

  @Test
  void aLineOfAStoppedPromptIsIgnored() {
    mouth.start(1, 1);
    mouth.start(2, 1);
    mouth.supply(1, 0, speech(1, "old"));

    assertThat(loud()).isFalse();
  }

  private boolean loud() {
    mouth.fill(frame, 0);
    return frame[0] != 0;
  }

  @Test
  void whoIsHushedSaysNothingMoreAndKnowsWhatWasHeard() {
    mouth.start(1, 1);
    mouth.supply(1, 0, speech(2, "one two"));
    assertThat(loud()).isTrue();
    mouth.hush();
    assertThat(loud()).isFalse();
    assertThat(mouth.stop()).isEqualTo("one");

    mouth.start(2, 1);
    mouth.supply(2, 0, speech(2, "three four"));
    assertThat(loud()).isFalse();
  }

  /** Speech of so many frames, its words spread evenly. */
  private static Speech speech(int frames, String text) {
    short[] pcm = new short[frames * FRAME];
    Arrays.fill(pcm, (short) 1_000);
    String[] words = text.split(" ", -1);
    List<SpokenWord> places = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      int length = pcm.length / words.length;
      places.add(new SpokenWord(words[i], i * length, (i + 1) * length));
    }
    return new Speech(pcm, places);
  }
}
