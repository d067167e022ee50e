package dev.intakeline.journal.bench;

import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.Installation;
import dev.intakeline.journal.Tone;
import dev.intakeline.journal.live.AppendOutcome;
import dev.intakeline.journal.live.JournalWriter;
import dev.intakeline.journal.recording.Recording;
import dev.intakeline.journal.verify.ArchiveVerifier;
import dev.intakeline.secrets.TrustedKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Measures what the journal costs: {@code JournalBench FOLDER}, on the disk of that folder. Prints
 * durable appends (p50, p99), appends that nobody waits for, sealing with a minute of audio, and
 * verification.
 */
public final class JournalBench {
  private static final int APPENDS = 3_000;
  private static final int CHATTER = 100_000;
  private static final int RATE = 16_000;
  private static final int AUDIO_SECONDS = 60;

  private JournalBench() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(Path.of(args[0]), "journal-bench-");
    Installation installation = new Installation(folder);
    try (JournalWriter writer = installation.open(Epoch.FIRST)) {
      print("durable append, alone", durable(writer, 0));
      print("durable append, 20 events of chatter before each", durable(writer, 20));
      chatter(writer);
      record(installation, writer);
    }
    verify(installation, seal(installation));
  }

  private static long[] durable(JournalWriter writer, int chatter) throws InterruptedException {
    long[] nanos = new long[APPENDS];
    for (int i = -APPENDS / 3; i < APPENDS; i++) {
      for (int c = 0; c < chatter; c++) {
        writer.append(event(c), i, c);
      }
      long from = System.nanoTime();
      AppendOutcome outcome = writer.appendDurable(event(1), i, from);
      if (i >= 0) {
        nanos[i] = System.nanoTime() - from;
      }
      if (!(outcome instanceof AppendOutcome.Durable)) {
        throw new IllegalStateException("Not durable: " + outcome);
      }
    }
    return nanos;
  }

  private static void chatter(JournalWriter writer) throws InterruptedException {
    long from = System.nanoTime();
    long asked = 0;
    for (int i = 0; i < CHATTER; i++) {
      writer.append(event(i % 100 + 1), i, i);
      if (i % 500 == 499) {
        writer.commit();
      }
      asked++;
    }
    double seconds = (System.nanoTime() - from) / 1e9;
    System.out.printf(
        "chatter: %,.0f events a second, %d of %d dropped%n",
        asked / seconds, writer.dropped(), asked);
  }

  private static void record(Installation installation, JournalWriter writer)
      throws InterruptedException {
    short[] frame = Tone.stereo(RATE, 440, 10, true);
    try (Recording recording = installation.recordings().begin(writer, RATE)) {
      for (int ms = 0; ms < AUDIO_SECONDS * 1000; ms += 10) {
        recording.write(frame, RATE / 100, ms);
        if (ms % 10_000 == 0) {
          recording.flush();
        }
      }
    }
  }

  private static ArchiveReceipt seal(Installation installation) {
    long from = System.nanoTime();
    ArchiveReceipt receipt =
        installation.records().seal(Installation.order(Epoch.FIRST, true), _ -> List.of());
    System.out.printf(
        "sealing, with %d s of stereo audio at %d Hz: %.1f s%n",
        AUDIO_SECONDS, RATE, (System.nanoTime() - from) / 1e9);
    return receipt;
  }

  private static void verify(Installation installation, ArchiveReceipt receipt) throws IOException {
    Path record = Path.of(receipt.location());
    double megabytes = Files.size(record.resolve("journal.jsonl")) / 1e6;
    for (int run = 0; run < 3; run++) {
      long from = System.nanoTime();
      Object verdict =
          ArchiveVerifier.verify(
              record,
              TrustedKeys.of(installation.signer().publicKey()),
              Optional.of(receipt.head()));
      double seconds = (System.nanoTime() - from) / 1e9;
      System.out.printf(
          "verify: %.0f MB of journal in %.2f s, %.0f MB/s (%s)%n",
          megabytes, seconds, megabytes / seconds, verdict.getClass().getSimpleName());
    }
  }

  private static CallEvent event(int number) {
    return Installation.heard(number + 1, "about three days ago it began to hurt");
  }

  private static void print(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "%s: p50 %s ms, p99 %s ms, max %s ms (%d)%n",
        what,
        ms(nanos[nanos.length / 2]),
        ms(nanos[nanos.length * 99 / 100]),
        ms(nanos[nanos.length - 1]),
        nanos.length);
  }

  private static String ms(long nanos) {
    return "%.2f".formatted(Duration.ofNanos(nanos).toNanos() / 1e6);
  }
}
