package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.media.interview.PromptPart;
import dev.intakeline.media.mouth.Mouth;
import dev.intakeline.media.mouth.MouthListener;
import dev.intakeline.media.speak.Speech;
import dev.intakeline.media.speak.SpokenWord;
import dev.intakeline.media.speak.SynthesisInput;
import dev.intakeline.media.speak.TextToSpeech;
import dev.intakeline.media.speak.Voice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

final class NarratorTest {
  private static final int FRAME = TextToSpeech.SAMPLE_RATE / 100;

  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final BlockingQueue<SynthesisInput> made = new LinkedBlockingQueue<>();
  private final Mouth mouth = new Mouth(new Latches());

  @Test
  void letsAReadBackBeginWhileItsRestIsStillBeingMade() {
    narrator()
        .speak(
            1,
            List.of(
                new PromptPart("Thank you.", Optional.empty(), Optional.empty(), false),
                new PromptPart(
                    "I have March third, nineteen eighty two. Is that right?",
                    Optional.of(FixedPhrase.READ_BACK),
                    Optional.empty(),
                    true)));

    Await.until(() -> isPlayedUntil(ended));
    assertThat(made)
        .containsExactly(
            new SynthesisInput.Fixed("Thank you."),
            new SynthesisInput.Personal("I have March third,"),
            new SynthesisInput.Personal("nineteen eighty two. Is that right?"));
    assertThat(mouth.stop())
        .isEqualTo("Thank you. I have March third, nineteen eighty two. Is that right?");
  }

  private boolean isPlayedUntil(CountDownLatch latch) {
    mouth.fill(new short[FRAME], System.nanoTime());
    return latch.getCount() == 0;
  }

  private Narrator narrator() {
    return new Narrator(new Slow(), new Voice("rms"), mouth, new Stopwatch(), () -> {});
  }

  /** Makes whatever comes after the first two only once something is heard. */
  private final class Slow implements TextToSpeech {
    @Override
    public Speech synthesize(SynthesisInput input, Voice voice) {
      if (made.size() >= 2) {
        awaitStart();
      }
      made.add(input);
      short[] sound = new short[10 * FRAME];
      Arrays.fill(sound, (short) 1_000);
      return new Speech(sound, List.of(new SpokenWord(input.text(), 0, FRAME)));
    }

    private void awaitStart() {
      try {
        started.await();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }

    @Override
    public void close() {}
  }

  private final class Latches implements MouthListener {
    @Override
    public void playoutStarted(int prompt, long nanos) {
      started.countDown();
    }

    @Override
    public void playoutEnded(int prompt, long nanos) {
      ended.countDown();
    }
  }
}
