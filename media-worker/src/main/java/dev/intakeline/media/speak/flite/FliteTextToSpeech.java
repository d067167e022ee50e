package dev.intakeline.media.speak.flite;

import dev.intakeline.media.audio.Resampler;
import dev.intakeline.media.audio.Wave;
import dev.intakeline.media.speak.Speech;
import dev.intakeline.media.speak.SynthesisFailedException;
import dev.intakeline.media.speak.SynthesisInput;
import dev.intakeline.media.speak.TextToSpeech;
import dev.intakeline.media.speak.Voice;
import dev.intakeline.media.speak.WordTiming;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Speaks with flite, one short process per text: about 45 ms to the whole sentence. The text goes
 * as one argument, never through a shell. Where words lie is {@linkplain WordTiming guessed}.
 */
public final class FliteTextToSpeech implements TextToSpeech {
  private static final int FLITE_RATE = 16_000;
  private static final Pattern LETTER_A = Pattern.compile("\\bA(?= as in )");

  /** Processes at a time; further texts wait. More would only take the cores from one another. */
  private static final int PROCESSES_MAX = 2;

  /** A text takes well under a second; a process that takes longer is stuck. */
  private static final Duration SYNTHESIS_TIME_MAX = Duration.ofSeconds(5);

  /** Sound of some four minutes, far more than the longest text gives. */
  private static final int OUTPUT_BYTES_MAX = 8 << 20;

  private final Semaphore processes = new Semaphore(PROCESSES_MAX, true);
  private final Set<String> voices;

  private FliteTextToSpeech(Set<String> voices) {
    this.voices = voices;
  }

  /**
   * Looks for flite and its voices.
   *
   * @throws SynthesisFailedException when there is no flite
   */
  public static FliteTextToSpeech open() {
    String listed = new String(run(List.of("flite", "-lv")), StandardCharsets.UTF_8);
    String names = listed.substring(listed.indexOf(':') + 1).strip();
    return new FliteTextToSpeech(Set.of(names.split("\\s+", -1)));
  }

  @Override
  public Speech synthesize(SynthesisInput input, Voice voice) {
    if (!voices.contains(voice.name())) {
      throw new SynthesisFailedException(
          "flite has no voice " + voice.name() + ", it has " + voices);
    }
    byte[] output =
        runAlone(
            List.of(
                "flite",
                "-voice",
                voice.name(),
                "-t",
                spelledOut(input.text()),
                "-o",
                "/dev/stdout"));
    Wave wave;
    try {
      wave = Wave.parse(output);
    } catch (IllegalArgumentException e) {
      throw new SynthesisFailedException("flite wrote " + e.getMessage());
    }
    short[] pcm = to48(wave);
    return new Speech(pcm, WordTiming.estimate(input.text(), pcm));
  }

  @Override
  public void close() {
    // Every process has ended with the text it spoke.
  }

  /** flite takes the letter of "A as in Alpha" for the article and says "uh". */
  static String spelledOut(String text) {
    return LETTER_A.matcher(text).replaceAll("Ay");
  }

  private static short[] to48(Wave wave) {
    if (wave.sampleRate() != FLITE_RATE) {
      throw new SynthesisFailedException(
          "this flite voice speaks at " + wave.sampleRate() + " Hz, " + FLITE_RATE + " expected");
    }
    Resampler resampler = Resampler.from16To48();
    int delay = (int) Math.ceil(resampler.delayInputSamples());
    short[] in = Arrays.copyOf(wave.samples(), wave.length() + delay);
    short[] out = new short[resampler.outputBound(in.length)];
    int count = resampler.process(in, 0, in.length, out, 0);
    return Arrays.copyOfRange(out, 3 * delay, count);
  }

  private byte[] runAlone(List<String> command) {
    try {
      processes.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SynthesisFailedException("interrupted while waiting for flite", e);
    }
    try {
      return run(command);
    } finally {
      processes.release();
    }
  }

  private static byte[] run(List<String> command) {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new SynthesisFailedException(
          "speaking needs the Debian package flite: apt-get install flite", e);
    }
    try (var out = process.getInputStream()) {
      process.getOutputStream().close();
      CompletableFuture<Process> _ =
          process
              .onExit()
              .orTimeout(SYNTHESIS_TIME_MAX.toMillis(), TimeUnit.MILLISECONDS)
              .exceptionally(
                  late -> {
                    process.destroyForcibly();
                    return process;
                  });
      byte[] bytes = out.readNBytes(OUTPUT_BYTES_MAX);
      int exit = process.waitFor();
      if (exit != 0) {
        throw new SynthesisFailedException("flite ended with " + exit);
      }
      return bytes;
    } catch (IOException e) {
      throw new SynthesisFailedException("flite's output broke off", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SynthesisFailedException("interrupted while flite spoke", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
