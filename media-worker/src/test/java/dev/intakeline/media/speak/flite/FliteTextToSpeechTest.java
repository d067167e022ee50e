package dev.intakeline.media.speak.flite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.media.speak.SynthesisFailedException;
import dev.intakeline.media.speak.SynthesisInput;
import dev.intakeline.media.speak.Voice;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What callers get from a synthesiser that hangs, fails or is asked for too much. */
@Timeout(20)
class FliteTextToSpeechTest {
  private static final Executor CALLERS = Thread::startVirtualThread;
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Voice VOICE = new Voice("someone");

  private final CountDownLatch stuck = new CountDownLatch(1);
  private final CountDownLatch speaking = new CountDownLatch(1);
  private final List<String> spoken = new CopyOnWriteArrayList<>();

  private final Engine engine =
      new Engine() {
        @Override
        public Set<String> voices() {
          return Set.of("someone");
        }

        @Override
        public Sound speak(String text, String voice) {
          spoken.add(text);
          speaking.countDown();
          if (text.equals("hang")) {
            await(stuck);
          }
          if (text.equals("fail")) {
            throw new SynthesisFailedException("flite made no sound");
          }
          return new Sound(new short[160], List.of());
        }
      };

  @AfterEach
  void letGo() {
    stuck.countDown();
  }

  @Test
  void whoWaitsTooLongIsToldSoAndOthersAreServedOnceTheTextIsDone() {
    FliteTextToSpeech flite = new FliteTextToSpeech(engine, SHORT, 8);
    assertThatThrownBy(() -> say(flite, "hang"))
        .isInstanceOf(SynthesisFailedException.class)
        .hasMessageContaining("PT0.05S");
    assertThatThrownBy(() -> say(flite, "behind it")).isInstanceOf(SynthesisFailedException.class);

    stuck.countDown();
    assertThat(saidAtLast(flite, "later")).isPositive();
    assertThat(spoken).startsWith("hang").endsWith("later").doesNotContain("behind it");
  }

  /** A busy machine may take longer than the short time that this flite is given. */
  private static int saidAtLast(FliteTextToSpeech flite, String text) {
    for (int i = 0; i < 100; i++) {
      try {
        return say(flite, text);
      } catch (SynthesisFailedException late) {
        assertThat(late).hasMessageContaining("made no sound");
      }
    }
    return 0;
  }

  @Test
  void takesNoTextThatGrowsTooLongInPlainLetters() {
    FliteTextToSpeech flite = new FliteTextToSpeech(engine, LONG, 8);
    String dots = "\u2026".repeat(SynthesisInput.LENGTH_MAX);
    assertThatThrownBy(() -> say(flite, dots))
        .isInstanceOf(SynthesisFailedException.class)
        .hasMessageContaining("3000 characters");
  }

  @Test
  void refusesMoreTextsThanMayWait() {
    FliteTextToSpeech flite = new FliteTextToSpeech(engine, LONG, 1);
    CompletableFuture<Integer> first =
        CompletableFuture.supplyAsync(() -> say(flite, "hang"), CALLERS);
    await(speaking);
    List<CompletableFuture<Integer>> others =
        List.of(
            CompletableFuture.supplyAsync(() -> say(flite, "one"), CALLERS),
            CompletableFuture.supplyAsync(() -> say(flite, "two"), CALLERS));
    assertThatThrownBy(
            () -> CompletableFuture.anyOf(others.toArray(CompletableFuture[]::new)).join())
        .hasCauseInstanceOf(SynthesisFailedException.class)
        .hasMessageContaining("too many texts");

    stuck.countDown();
    assertThat(first.join()).isPositive();
    assertThat(others).filteredOn(other -> !other.handle((_, e) -> e != null).join()).hasSize(1);
  }

  @Test
  void aFailureIsTheOneWhoAskedForItsAlone() {
    FliteTextToSpeech flite = new FliteTextToSpeech(engine, LONG, 8);
    assertThatThrownBy(() -> say(flite, "fail"))
        .isInstanceOf(SynthesisFailedException.class)
        .hasRootCauseMessage("flite made no sound");
    assertThat(say(flite, "next")).isPositive();
  }

  @Test
  void speaksNoMoreOnceItIsClosed() {
    FliteTextToSpeech flite = new FliteTextToSpeech(engine, LONG, 8);
    flite.close();
    assertThatThrownBy(() -> say(flite, "late")).isInstanceOf(SynthesisFailedException.class);
  }

  private static int say(FliteTextToSpeech flite, String text) {
    return flite.synthesize(new SynthesisInput.Personal(text), VOICE).samples();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
