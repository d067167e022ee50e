package dev.intakeline.local.platform.program;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.safety.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The red-flag rules that the platform begins with. */
public final class ShippedRules {
  private static final String RESOURCE = "/rules/urgent-en-us.json";

  private ShippedRules() {}

  /** The rules for calls in English. */
  public static RuleSet urgent() {
    try (InputStream in = ShippedRules.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + RESOURCE + " is missing");
      }
      return Wire.read(in.readAllBytes(), RuleSet.class);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
