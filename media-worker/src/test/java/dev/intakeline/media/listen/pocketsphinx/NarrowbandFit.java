package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.media.listen.Clips;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Fits the linear maps that move the acoustic model's means to a telephone's sound: {@code FILE}.
 * Tuning sentences are spoken by three voices and turned into features as they are and through the
 * telephone; each map is the least-squares one from the former to the latter.
 */
public final class NarrowbandFit {
  private static final int FEATURES = 13;
  private static final int SENTENCES = 90;

  private NarrowbandFit() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    PocketSphinxInstallation installation = PocketSphinxInstallation.find();
    List<double[][]> wide = features(installation, false);
    List<double[][]> narrow = features(installation, true);
    StringBuilder text = new StringBuilder("1\n3\n");
    for (int stream = 0; stream < 3; stream++) {
      append(text, map(wide, narrow, stream));
    }
    Files.writeString(Path.of(arguments[0]), text);
  }

  /** Each sentence's features, free of their mean, by frames. */
  private static List<double[][]> features(PocketSphinxInstallation installation, boolean telephone)
      throws IOException {
    Path log = Files.createTempDirectory("features");
    List<String> sentences = sentences();
    try (Decoder decoder =
        new Decoder(
            installation.smallestDictionary(),
            Map.of("-remove_noise", "no", "-mfclogdir", log.toString()))) {
      decoder.addWord("yes", installation.pronunciations("yes"));
      decoder.setGrammar("g", "#JSGF V1.0; grammar g; public <a> = yes;");
      decoder.select("g");
      ComfortNoise noise = new ComfortNoise();
      for (int i = 0; i < SENTENCES; i++) {
        String voice = Clips.VOICES.get(i % Clips.VOICES.size());
        short[] clip = Clips.kept(voice, sentences.get(i * sentences.size() / SENTENCES));
        clip = telephone ? Clips.throughTelephone(clip) : clip;
        noise.restart();
        short[] noisy = new short[clip.length];
        noise.under(clip, 0, clip.length, noisy);
        decoder.begin();
        decoder.feed(noisy, 0, noisy.length);
        decoder.end();
      }
    }
    List<double[][]> features = new ArrayList<>();
    try (Stream<Path> files = Files.list(log)) {
      for (Path file : files.sorted().toList()) {
        features.add(read(file));
      }
    }
    return features;
  }

  private static double[][] read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.getInt() != bytes.remaining() / Float.BYTES) {
      bytes.rewind().order(ByteOrder.BIG_ENDIAN).getInt();
    }
    double[][] frames = new double[bytes.remaining() / Float.BYTES / FEATURES][FEATURES];
    double[] mean = new double[FEATURES];
    for (double[] frame : frames) {
      for (int i = 0; i < FEATURES; i++) {
        frame[i] = bytes.getFloat();
        mean[i] += frame[i] / frames.length;
      }
    }
    for (double[] frame : frames) {
      for (int i = 0; i < FEATURES; i++) {
        frame[i] -= mean[i];
      }
    }
    return frames;
  }

  /** The stream's value: the features themselves, their slope, their curvature. */
  private static double value(double[][] frames, int at, int feature, int stream) {
    return switch (stream) {
      case 0 -> frames[at][feature];
      case 1 -> frames[at + 2][feature] - frames[at - 2][feature];
      default ->
          frames[at + 3][feature]
              - frames[at - 1][feature]
              - (frames[at + 1][feature] - frames[at - 3][feature]);
    };
  }

  /** A row for each narrow feature: the weights of the wide ones, then the constant. */
  private static double[][] map(List<double[][]> wide, List<double[][]> narrow, int stream) {
    int n = FEATURES + 1;
    double[][] equations = new double[n][n + FEATURES];
    for (int s = 0; s < wide.size(); s++) {
      int frames = Math.min(wide.get(s).length, narrow.get(s).length);
      for (int at = 3; at < frames - 3; at++) {
        double[] row = new double[n + FEATURES];
        for (int i = 0; i < FEATURES; i++) {
          row[i] = value(wide.get(s), at, i, stream);
          row[n + i] = value(narrow.get(s), at, i, stream);
        }
        row[FEATURES] = 1;
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < row.length; j++) {
            equations[i][j] += row[i] * row[j];
          }
        }
      }
    }
    return solve(equations);
  }

  private static double[][] solve(double[][] equations) {
    int n = equations.length;
    for (int pivot = 0; pivot < n; pivot++) {
      for (int i = 0; i < n; i++) {
        double factor = i == pivot ? 0 : equations[i][pivot] / equations[pivot][pivot];
        for (int j = pivot; j < equations[i].length && factor != 0; j++) {
          equations[i][j] -= factor * equations[pivot][j];
        }
      }
    }
    double[][] map = new double[FEATURES][n];
    for (int i = 0; i < FEATURES; i++) {
      for (int j = 0; j < n; j++) {
        map[i][j] = equations[j][n + i] / equations[j][j];
      }
    }
    return map;
  }

  private static void append(StringBuilder text, double[][] map) {
    text.append(FEATURES).append('\n');
    for (double[] row : map) {
      for (int i = 0; i < FEATURES; i++) {
        text.append(String.format(Locale.ROOT, "%.6f ", row[i]));
      }
      text.append('\n');
    }
    for (double[] row : map) {
      text.append(String.format(Locale.ROOT, "%.6f ", row[FEATURES]));
    }
    text.append('\n').append("1 ".repeat(FEATURES)).append('\n');
  }

  private static List<String> sentences() throws IOException {
    try (InputStream in =
        NarrowbandFit.class.getResourceAsStream("/spoken-red-flags/tune-ordinary.tsv")) {
      if (in == null) {
        throw new IllegalStateException("no tuning sentences");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.substring(line.indexOf('\t') + 1))
          .toList();
    }
  }
}
