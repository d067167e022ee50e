package dev.intakeline.media.listen;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intakeline.media.audio.Resampler;
import dev.intakeline.media.audio.Wave;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Test callers: sentences spoken by flite, with a quiet room before and after. */
public final class Clips {
  /** The voices of the scripted callers. */
  public static final List<String> VOICES = List.of("slt", "rms", "awb");

  private static final int LEAD = 3_200;
  private static final int TAIL = 9_600;

  /** The room's noise, about -70 dB: real lines are never digitally silent. */
  private static final double NOISE = 8;

  private Clips() {}

  /** The sentence at 16 kHz, with 200 ms of room before and 600 ms after. */
  public static short[] say(String voice, String sentence) {
    try {
      Path file = Files.createTempFile("clip", ".wav");
      try {
        Process flite =
            new ProcessBuilder("flite", "-voice", voice, "-t", sentence, "-o", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (flite.waitFor() != 0) {
          throw new IllegalStateException("flite ended with " + flite.exitValue());
        }
        return inRoom(Wave.parse(Files.readAllBytes(file)).samples());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new IllegalStateException("these tests need the Debian package flite", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As {@link #say}, kept in the temporary folder for the next run: for benches. */
  public static short[] kept(String voice, String sentence) throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), "intakeline-clips");
    Path file = folder.resolve(voice + "-" + UUID.nameUUIDFromBytes(sentence.getBytes(UTF_8)));
    if (Files.exists(file)) {
      return Wave.parse(Files.readAllBytes(file)).samples();
    }
    short[] clip = say(voice, sentence);
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, "unfinished", null);
    Files.write(unfinished, new Wave(16_000, clip).toBytes());
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    return clip;
  }

  /** The same heard through a telephone: 300-3400 Hz, 8 kHz, mu-law, and back to 16 kHz. */
  public static short[] throughTelephone(short[] pcm) {
    short[] narrow = resample(new Resampler(1, 2), Telephone.bandPass(pcm));
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = Telephone.expand(Telephone.compress(narrow[i]));
    }
    return resample(new Resampler(2, 1), narrow);
  }

  private static short[] resample(Resampler resampler, short[] in) {
    short[] out = new short[resampler.outputBound(in.length)];
    return Arrays.copyOf(out, resampler.process(in, 0, in.length, out, 0));
  }

  private static short[] inRoom(short[] speech) {
    short[] clip = new short[LEAD + speech.length + TAIL];
    Random random = new Random(1);
    for (int i = 0; i < clip.length; i++) {
      double sample = random.nextGaussian() * NOISE;
      if (i >= LEAD && i < LEAD + speech.length) {
        sample += speech[i - LEAD];
      }
      clip[i] = (short) Math.clamp(Math.round(sample), Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return clip;
  }
}
