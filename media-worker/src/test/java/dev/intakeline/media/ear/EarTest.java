package dev.intakeline.media.ear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.Recognition;
import dev.intakeline.media.listen.ScriptedDangerSpotter;
import dev.intakeline.media.listen.ScriptedSpeechToText;
import dev.intakeline.media.listen.ScriptedVoiceActivity;
import dev.intakeline.media.listen.SpeechToText;
import dev.intakeline.media.listen.VoiceActivity;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class EarTest {
  private final Told told = new Told();

  /** The thread is late: most of an utterance waits when it is asked to finish it. */
  @Test
  void soundThatArrivedBeforeAnOrderGoesFirst() throws Exception {
    CallerAudio audio = new CallerAudio();
    Late late = new Late(new CountDownLatch(1), new CountDownLatch(1));
    try (ScriptedSpeechToText words = new ScriptedSpeechToText().hears("yes");
        Ear ear = ear(audio, words, late)) {
      ear.expect(new Expectation.Dictation());
      ear.start();
      say(audio, 10, true);
      assertThat(late.begun().await(5, TimeUnit.SECONDS)).isTrue();
      say(audio, 40, true);
      say(audio, 50, false);
      ear.finish();
      ear.drain();
      late.over().countDown();

      Hearing hearing = told.hearings.poll(5, TimeUnit.SECONDS);
      assertThat(hearing).isNotNull();
      assertThat(hearing.recognition()).isEqualTo(ScriptedSpeechToText.heard("yes", true));
      assertThat(told.drained.poll(5, TimeUnit.SECONDS)).isNotNull();
    }
  }

  /** Else a prompt would go on over the caller's words while a recogniser takes its time. */
  @Test
  void tellsThatSpeechBeganBeforeARecogniserHasBegun() throws Exception {
    CallerAudio audio = new CallerAudio();
    CountDownLatch held = new CountDownLatch(1);
    try (ScriptedSpeechToText words = new ScriptedSpeechToText().hears("yes");
        Ear ear =
            new Ear(
                audio,
                new ScriptedVoiceActivity().open(),
                new HeldWords(words.open(), held),
                new ScriptedDangerSpotter().open(List.of("chest pain")),
                told)) {
      ear.expect(new Expectation.Dictation());
      ear.start();
      say(audio, 20, true);

      assertThat(told.starts.poll(5, TimeUnit.SECONDS)).isNotNull();
      assertThat(held.getCount()).as("it has not begun yet").isOne();
      held.countDown();
    }
  }

  private Ear ear(CallerAudio audio, ScriptedSpeechToText words, Late late) {
    return new Ear(
        audio,
        new Waiting(new ScriptedVoiceActivity().open(), late),
        words.open(),
        new ScriptedDangerSpotter().open(List.of("chest pain")),
        told);
  }

  /** A thread that is held up from its first look at the sound on. */
  private record Late(CountDownLatch begun, CountDownLatch over) {}

  private record Waiting(VoiceActivity.Session source, Late late) implements VoiceActivity.Session {
    @Override
    public float score(short[] pcm, int offset) {
      try {
        late.begun().countDown();
        late.over().await();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
      return source.score(pcm, offset);
    }

    @Override
    public void close() {
      source.close();
    }
  }

  /** A recogniser that doesn't begin before it may. */
  private record HeldWords(SpeechToText.Session source, CountDownLatch held)
      implements SpeechToText.Session {
    @Override
    public void expect(Expectation expectation) {
      source.expect(expectation);
    }

    @Override
    public void begin() {
      try {
        held.await();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
      source.begin();
    }

    @Override
    public void feed(short[] pcm, int offset, int count) {
      source.feed(pcm, offset, count);
    }

    @Override
    public Recognition peek() {
      return source.peek();
    }

    @Override
    public Recognition finish() {
      return source.finish();
    }

    @Override
    public void abandon() {
      source.abandon();
    }

    @Override
    public void close() {
      source.close();
    }
  }

  private static void say(CallerAudio audio, int frames, boolean loud) {
    for (int i = 0; i < frames; i++) {
      audio.write(tone(loud), CallerAudio.FRAME_SAMPLES, System.nanoTime());
    }
  }

  private static short[] tone(boolean loud) {
    short[] frame = new short[CallerAudio.FRAME_SAMPLES];
    if (loud) {
      Arrays.fill(frame, (short) 6_000);
    }
    return frame;
  }

  private static final class Told implements EarListener {
    final BlockingQueue<Hearing> hearings = new LinkedBlockingQueue<>();
    final BlockingQueue<Long> starts = new LinkedBlockingQueue<>();
    final BlockingQueue<Boolean> drained = new LinkedBlockingQueue<>();

    @Override
    public void speechStarted(long onsetNanos) {
      starts.add(onsetNanos);
    }

    @Override
    public void speechEnded(long energyFellNanos) {
      // Nobody takes turns here.
    }

    @Override
    public void peeked(Recognition soFar, boolean speaking) {
      // What is heard at the end is enough.
    }

    @Override
    public void finished(Hearing hearing) {
      hearings.add(hearing);
    }

    @Override
    public void drained() {
      drained.add(true);
    }

    @Override
    public void broken(RuntimeException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
