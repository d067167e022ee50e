package dev.intakeline.local;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** Keeps a platform running until the person at the terminal stops it. */
final class Waiting {
  private Waiting() {}

  static void untilStopped(LocalPlatform platform, PrintStream out) throws InterruptedException {
    out.println();
    platform.running().ports().urls().forEach((name, url) -> out.printf("  %-12s %s%n", name, url));
    out.println("  Ctrl-C stops everything.");
    new CountDownLatch(1).await();
  }
}
