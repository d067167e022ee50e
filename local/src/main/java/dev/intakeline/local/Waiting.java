package dev.intakeline.local;

import dev.intakeline.local.platform.LocalPlatform;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** Keeps a platform running until the person at the terminal stops it. */
final class Waiting {
  private static final String METRICS = "/actuator/prometheus";

  private Waiting() {}

  static void untilStopped(LocalPlatform platform, PrintStream out) throws InterruptedException {
    out.println();
    platform.running().ports().urls().forEach((name, url) -> out.printf("  %-12s %s%n", name, url));
    out.printf("  %-12s %s%n", "metrics", platform.running().ports().apiUrl().resolve(METRICS));
    platform
        .workers()
        .statusUrls()
        .forEach(worker -> out.printf("  %-12s %s%n", "", worker.resolve(METRICS)));
    out.println("  Ctrl-C stops everything.");
    new CountDownLatch(1).await();
  }
}
