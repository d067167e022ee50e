package dev.intakeline.media.listen.pocketsphinx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How the acoustic model, which was trained on wide sound, has to change for a telephone: its means
 * moved by one linear map for each of its three feature streams. The maps were fitted by least
 * squares to the features of the same sentences before and after a simulated G.711 line; how,
 * stands in docs/safety/spoken-red-flags.md.
 */
final class ModelTransform {
  private static final String NARROW = "narrowband.mllr";
  private static final int STREAMS = 3;
  private static final int FEATURES = 13;

  private ModelTransform() {}

  /** The one for a telephone, in the decoder's text form. */
  static String narrow() {
    try (InputStream in = ModelTransform.class.getResourceAsStream(NARROW)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + NARROW);
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that changes nothing: the decoder can't take a transform back. */
  static String none() {
    StringBuilder text = new StringBuilder("1\n" + STREAMS + "\n");
    for (int stream = 0; stream < STREAMS; stream++) {
      text.append(FEATURES).append('\n');
      for (int row = 0; row < FEATURES; row++) {
        text.append("0 ".repeat(row)).append("1 ").append("0 ".repeat(FEATURES - 1 - row));
        text.append('\n');
      }
      text.append("0 ".repeat(FEATURES)).append('\n').append("1 ".repeat(FEATURES)).append('\n');
    }
    return text.toString();
  }
}
