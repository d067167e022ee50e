package dev.intakeline.media.listen.pocketsphinx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * From which score on a phrase counts as spotted. The detection score is a sum over frames, and a
 * phrase that was really said falls behind the loop of phones by so much in each; what is judged is
 * therefore the score by frames. A phrase that voices say otherwise than the dictionary has a
 * threshold of its own. All numbers come from the tuning clips of docs/safety/spoken-red-flags.md,
 * none from the clips that are reported on.
 */
final class SpottingThresholds {
  static final int ORDINARY = -782;
  static final int PER_FRAME = 18;

  /** So far above its threshold a hit stands even against words that fit the question. */
  static final int CLEAR_LEAD = 500;

  /** The search itself reports nothing below this; everything above is judged here. */
  static final String SEARCH_THRESHOLD = "1e-60";

  private static final String OWN = "spotting-thresholds.properties";

  private final Map<String, Integer> own;

  private SpottingThresholds(Map<String, Integer> own) {
    this.own = own;
  }

  /** The thresholds that ship with the module. */
  static SpottingThresholds shipped() {
    Properties properties = new Properties();
    try (InputStream in = SpottingThresholds.class.getResourceAsStream(OWN)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + OWN);
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SpottingThresholds(
        properties.stringPropertyNames().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    name -> name, name -> Integer.valueOf(properties.getProperty(name)))));
  }

  /** The threshold of a phrase. */
  int of(String phrase) {
    return own.getOrDefault(phrase, ORDINARY);
  }

  /** What a detection is judged by. */
  static int score(Segment detection) {
    return detection.detectionScore() + PER_FRAME * detection.frames();
  }
}
