package dev.intakeline.media.speak.flite;

import dev.intakeline.media.audio.Resampler;
import dev.intakeline.media.speak.Speech;
import dev.intakeline.media.speak.SpokenWord;
import dev.intakeline.media.speak.SynthesisFailedException;
import dev.intakeline.media.speak.SynthesisInput;
import dev.intakeline.media.speak.TextToSpeech;
import dev.intakeline.media.speak.Voice;
import dev.intakeline.media.speak.WordTiming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Speaks with flite, whose library lies in this process: no text of a caller's is to be read in a
 * list of processes. A short read-back takes 24 to 44 ms. Where words lie is known to flite; it is
 * {@linkplain WordTiming guessed} where flite reads other words than are written.
 *
 * <p>One platform thread makes all sound, one text after the other. Native code can't be stopped:
 * who waits for more than {@link #WAIT_MAX} is told that it failed, while the thread stays with the
 * text until that is done; texts that nobody waits for any more are left out.
 */
public final class FliteTextToSpeech implements TextToSpeech {
  /**
   * How long a text is waited for, together with those before it. The longest one takes 0.6 s on an
   * idle machine.
   */
  private static final Duration WAIT_MAX = Duration.ofSeconds(5);

  /** Texts that wait; more than a worker's calls ever say at once. Further ones fail at once. */
  private static final int WAITING_MAX = 64;

  private static final int RATIO = SAMPLE_RATE / Engine.SAMPLE_RATE;

  /** Sixteen times what the longest text was seen to take. */
  private static final long STACK_BYTES = 2 << 20;

  private final Engine engine;
  private final Duration waitMax;
  private final ThreadPoolExecutor thread;

  FliteTextToSpeech(Engine engine, Duration waitMax, int waitingMax) {
    this.engine = engine;
    this.waitMax = waitMax;
    thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waitingMax),
            Thread.ofPlatform().name("flite").daemon().stackSize(STACK_BYTES).factory());
  }

  /**
   * Loads flite and its voices.
   *
   * @throws SynthesisFailedException when there is no flite, with the line that installs it
   */
  public static FliteTextToSpeech open() {
    return new FliteTextToSpeech(NativeVoices.load(), WAIT_MAX, WAITING_MAX);
  }

  @Override
  public Speech synthesize(SynthesisInput input, Voice voice) {
    if (!engine.voices().contains(voice.name())) {
      throw new SynthesisFailedException(
          "flite has no voice " + voice.name() + ", it has " + engine.voices());
    }
    String text = PlainText.of(input.text());
    if (text.length() > SynthesisInput.LENGTH_MAX) {
      throw new SynthesisFailedException(
          "a text of "
              + text.length()
              + " characters once its letters are plain, at most "
              + SynthesisInput.LENGTH_MAX);
    }
    Engine.Sound sound = made(new FutureTask<>(() -> engine.speak(text, voice.name())));
    short[] pcm = to48(sound.pcm());
    return new Speech(pcm, words(input.text(), pcm, sound.words()));
  }

  private static List<SpokenWord> words(String text, short[] pcm, List<Engine.Place> places) {
    String[] words = text.strip().split("\\s+", -1);
    if (places.size() != words.length) {
      return WordTiming.estimate(text, pcm);
    }
    List<SpokenWord> spoken = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      Engine.Place place = places.get(i);
      spoken.add(
          new SpokenWord(
              words[i],
              Math.min(pcm.length, RATIO * place.start()),
              Math.min(pcm.length, RATIO * place.end())));
    }
    return spoken;
  }

  /**
   * Takes no further texts. A text that is being spoken is let finish; it costs nothing but time.
   */
  @Override
  public void close() {
    thread.shutdown();
  }

  private Engine.Sound made(FutureTask<Engine.Sound> sound) {
    try {
      thread.execute(sound);
      return sound.get(waitMax.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      throw new SynthesisFailedException("flite is closed, or too many texts wait for it", e);
    } catch (TimeoutException e) {
      throw new SynthesisFailedException("flite made no sound in " + waitMax, e);
    } catch (ExecutionException e) {
      throw new SynthesisFailedException("flite failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SynthesisFailedException("interrupted while flite spoke", e);
    } finally {
      thread.remove(sound);
    }
  }

  private static short[] to48(short[] sound) {
    Resampler resampler = Resampler.from16To48();
    int delay = (int) Math.ceil(resampler.delayInputSamples());
    short[] in = Arrays.copyOf(sound, sound.length + delay);
    short[] out = new short[resampler.outputBound(in.length)];
    int count = resampler.process(in, 0, in.length, out, 0);
    return Arrays.copyOfRange(out, RATIO * delay, count);
  }
}
