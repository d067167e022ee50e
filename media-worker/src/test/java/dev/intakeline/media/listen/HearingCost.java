package dev.intakeline.media.listen;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.safety.RuleSet;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxDangerSpotter;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxInstallation;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxSpeechToText;
import dev.intakeline.media.listen.silero.SileroVoiceActivity;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Measures what hearing costs a call: time and allocation per window of the voice detector, time,
 * allocation and memory of recogniser and spotter.
 */
public final class HearingCost {
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int CALLS = 20;

  private HearingCost() {}

  /** Prints the figures; the spotter listens for as many shipped phrases as the argument says. */
  public static void main(String[] arguments) throws IOException {
    List<String> phrases = phrases(arguments);
    short[] clip = Clips.kept("rms", "please tell me in a few words why you are calling today");
    voiceActivity(clip);
    PocketSphinxInstallation installation = PocketSphinxInstallation.find();
    sessions(
        "recogniser, grammar expected",
        clip,
        () -> recognising(new PocketSphinxSpeechToText(installation).open(), clip));
    sessions(
        "spotter of " + phrases.size() + " phrases",
        clip,
        () -> spotting(new PocketSphinxDangerSpotter(installation).open(phrases), clip));
  }

  private static List<String> phrases(String... arguments) throws IOException {
    try (InputStream rules = RuleSet.class.getResourceAsStream("/rules/urgent-en-us.json")) {
      List<String> all =
          Wire.read(Objects.requireNonNull(rules).readAllBytes(), RuleSet.class).criticalPhrases();
      int count = arguments.length == 0 ? all.size() : Integer.parseInt(arguments[0]);
      return all.subList(0, Math.min(count, all.size()));
    }
  }

  private static void voiceActivity(short[] clip) {
    try (VoiceActivity detector = SileroVoiceActivity.load();
        VoiceActivity.Session session = detector.open()) {
      long[] nanos = new long[20_000];
      long before = 0;
      for (int round = 0; round < 3; round++) {
        before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < nanos.length; i++) {
          int at = i * VoiceActivity.WINDOW_SAMPLES % (clip.length - VoiceActivity.WINDOW_SAMPLES);
          long start = System.nanoTime();
          session.score(clip, at);
          nanos[i] = System.nanoTime() - start;
        }
      }
      long bytes = (THREADS.getCurrentThreadAllocatedBytes() - before) / nanos.length;
      Arrays.sort(nanos);
      System.out.printf(
          Locale.ROOT,
          "voice activity: p50 %.0f us, p99 %.0f us a window, %d bytes%n",
          nanos[nanos.length / 2] / 1e3,
          nanos[nanos.length * 99 / 100] / 1e3,
          bytes);
    }
  }

  private interface Opening {
    AutoCloseable open();
  }

  private static AutoCloseable recognising(SpeechToText.Session session, short[] clip) {
    session.expect(
        new Expectation.Grammar(
            "yes-no",
            "#JSGF V1.0; grammar g; public <a> = [well] (yes | no) [thanks];",
            List.of()));
    session.begin();
    for (int at = 0; at + 320 <= clip.length; at += 320) {
      session.feed(clip, at, 320);
    }
    session.finish();
    return session;
  }

  private static AutoCloseable spotting(DangerSpotter.Session session, short[] clip) {
    session.begin();
    for (int at = 0; at + 320 <= clip.length; at += 320) {
      session.feed(clip, at, 320);
    }
    session.finish();
    return session;
  }

  private static void sessions(String name, short[] clip, Opening opening) throws IOException {
    List<AutoCloseable> open = new ArrayList<>();
    open.add(opening.open());
    long resident = residentKilobytes();
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long nanos = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < CALLS; i++) {
      open.add(opening.open());
    }
    double frames = CALLS * clip.length / 320.0;
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f MB a call, real-time factor %.3f and %.0f bytes per 20 ms with opening%n",
        name,
        (residentKilobytes() - resident) / 1024.0 / CALLS,
        (THREADS.getCurrentThreadCpuTime() - nanos) / 1e9 / (frames * 0.02),
        (THREADS.getCurrentThreadAllocatedBytes() - bytes) / frames);
    for (AutoCloseable session : open) {
      try {
        session.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static long residentKilobytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    throw new IllegalStateException("no VmRSS");
  }
}
