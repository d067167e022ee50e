package dev.intakeline.local.call;

import dev.intakeline.codec.Wire;
import dev.intakeline.local.caller.Scenario;
import dev.intakeline.local.process.LaunchException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The scenarios that come with the project. */
public final class Scenarios {
  /** In the order in which help lists them. */
  public static final List<String> NAMES =
      List.of(
          "well",
          "short",
          "chest-pain",
          "danger-aside",
          "low-mood",
          "corrects",
          "interrupts",
          "pauses",
          "silent",
          "hangs-up",
          "asks-for-human",
          "refuses-recording",
          "refuses-interview",
          "worker-dies",
          "worker-freezes",
          "first-thread",
          "goes-on");

  private Scenarios() {}

  /** The scenario of this name. */
  public static Scenario named(String name) {
    if (!NAMES.contains(name)) {
      throw new LaunchException(
          "There is no scenario '" + name + "'. There are: " + String.join(", ", NAMES));
    }
    return Wire.read(file(name), Scenario.class);
  }

  private static byte[] file(String name) {
    try (InputStream in = Scenarios.class.getResourceAsStream("/scenarios/" + name + ".json")) {
      if (in == null) {
        throw new LaunchException("The scenario " + name + " is missing in this build");
      }
      return in.readAllBytes();
    } catch (IOException cause) {
      throw new LaunchException("The scenario " + name + " can't be read", cause);
    }
  }
}
