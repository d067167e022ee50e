package dev.intakeline.local.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;

/** Tells the person at the terminal how far the start has come, with the time since it began. */
public final class Progress {
  private final PrintStream out;
  private final long startNanos;

  /** Tells nobody. */
  public static Progress silent() {
    return new Progress(
        new PrintStream(OutputStream.nullOutputStream(), false, UTF_8), System.nanoTime());
  }

  public Progress(PrintStream out, long startNanos) {
    this.out = out;
    this.startNanos = startNanos;
  }

  /** One line: the seconds since the start, and what has happened. */
  public void say(String what) {
    out.printf(Locale.ROOT, "  %5.1f s  %s%n", seconds(), what);
  }

  double seconds() {
    return (System.nanoTime() - startNanos) / 1e9;
  }
}
