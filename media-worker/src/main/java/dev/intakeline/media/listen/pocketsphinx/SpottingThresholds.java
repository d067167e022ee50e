package dev.intakeline.media.listen.pocketsphinx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * From which detection score on a phrase counts as spotted. Longer phrases score lower when they
 * are really said, so that the ordinary threshold falls with their phones; a phrase that ordinary
 * answers set off has a threshold of its own. All numbers come from the tuning clips of
 * docs/safety/spoken-red-flags.md, none from the clips that are reported on.
 */
final class SpottingThresholds {
  static final int BASE = -1_500;
  static final int PER_PHONE = -40;

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

  /** The ordinary ones alone, for tuning. */
  static SpottingThresholds ordinary() {
    return new SpottingThresholds(Map.of());
  }

  /** The threshold of a phrase of so many phones. */
  int of(String phrase, int phones) {
    return own.getOrDefault(phrase, BASE + PER_PHONE * phones);
  }
}
