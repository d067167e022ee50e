package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.contracts.safety.PhraseRule;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.media.listen.Clips;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Measures the danger spotter on spoken sentences: {@code tune FILE} writes each phrase's own
 * threshold, from the tuning sentences alone; {@code report [JSON]} prints what the spotter with
 * the shipped thresholds makes of the other sentences. Every sentence is spoken by three voices, at
 * 16 kHz and through a telephone; every voice and line is a call of its own.
 */
public final class SpokenRedFlags {
  static final String FOLDER = "/spoken-red-flags/";

  private static final List<String> LINES = List.of("16 kHz", "G.711");

  /** Sentences around a listed phrase for tuning; none of them is in the report's sets. */
  private static final List<String> CARRIERS =
      List.of(
          "well %s is what it is i would say",
          "and now %s since this morning",
          "they said %s yesterday",
          "i think %s",
          "hello %s thank you");

  /** How far above an ordinary answer's score a phrase's own threshold is put. */
  private static final int CLEARANCE = 50;

  private final PocketSphinxInstallation installation = PocketSphinxInstallation.find();
  private final Map<String, String> ruleOf = new LinkedHashMap<>();
  private final AtomicLong decodedNanos = new AtomicLong();
  private final AtomicLong heardSamples = new AtomicLong();

  private SpokenRedFlags() throws IOException {
    for (PhraseRule rule : SpokenSentences.shippedRules().phrases()) {
      if (rule.severity() == Severity.CRITICAL) {
        rule.phrases().forEach(p -> ruleOf.put(p.toLowerCase(Locale.ROOT), rule.id()));
      }
    }
  }

  /** Runs {@code tune FILE} or {@code report [JSON]}. */
  public static void main(String[] arguments) throws Exception {
    SpokenRedFlags bench = new SpokenRedFlags();
    switch (arguments.length == 0 ? "report" : arguments[0]) {
      case "tune" -> bench.tune(Path.of(arguments[1]));
      case "report" ->
          bench.report(arguments.length > 1 ? List.of(Path.of(arguments[1])) : List.of());
      default -> throw new IllegalArgumentException("tune FILE or report [JSON]");
    }
  }

  /** One clip and what was detected in it. */
  private record Heard(
      SpokenSentence sentence, String line, String voice, Map<String, Integer> scores) {}

  private void tune(Path file) throws Exception {
    SpottingThresholds ordinary = SpottingThresholds.ordinary();
    List<Heard> answers = hear(SpokenSentences.read(FOLDER, "tune-ordinary.txt"), true);
    Map<String, Integer> own = new TreeMap<>();
    for (Heard heard : answers) {
      heard
          .scores()
          .forEach(
              (phrase, score) -> {
                if (score >= own.getOrDefault(phrase, threshold(ordinary, phrase))) {
                  own.put(phrase, score + CLEARANCE);
                }
              });
    }
    StringBuilder lines =
        new StringBuilder("# phrase=score, written by the tuning run of SpokenRedFlags\n");
    own.forEach(
        (phrase, score) ->
            lines.append(phrase.replace(" ", "\\ ")).append('=').append(score).append('\n'));
    Files.writeString(file, lines);
    System.out.println(
        own.size() + " phrases of " + ruleOf.size() + " have a threshold of their own");
    List<SpokenSentence> carried = new ArrayList<>();
    List<String> phrases = List.copyOf(ruleOf.keySet());
    for (int i = 0; i < phrases.size(); i++) {
      String phrase = phrases.get(i);
      carried.add(
          new SpokenSentence(
              String.valueOf(ruleOf.get(phrase)),
              CARRIERS.get(i % CARRIERS.size()).formatted(phrase)));
    }
    List<Heard> dangers = hear(carried, true);
    for (String line : LINES) {
      System.out.printf(
          Locale.ROOT,
          "tuning set, %s: recall %s, answers that set it off %s%n",
          line,
          share(dangers, line, heard -> hit(heard, own, ordinary)),
          share(answers, line, heard -> anyHit(heard, own, ordinary)));
    }
  }

  private boolean hit(Heard heard, Map<String, Integer> own, SpottingThresholds ordinary) {
    return heard.scores().entrySet().stream()
        .anyMatch(
            found ->
                heard.sentence().rule().equals(ruleOf.get(found.getKey()))
                    && found.getValue()
                        >= own.getOrDefault(found.getKey(), threshold(ordinary, found.getKey())));
  }

  private boolean anyHit(Heard heard, Map<String, Integer> own, SpottingThresholds ordinary) {
    return heard.scores().entrySet().stream()
        .anyMatch(
            found ->
                found.getValue()
                    >= own.getOrDefault(found.getKey(), threshold(ordinary, found.getKey())));
  }

  private void report(List<Path> json) throws Exception {
    SpottingThresholds shipped = SpottingThresholds.shipped();
    Map<String, String> figures = new LinkedHashMap<>();
    for (String set :
        List.of("listed phrases", "other dangers", "report-negated.txt", "report-ordinary.txt")) {
      boolean danger = !set.endsWith(".txt");
      List<SpokenSentence> sentences =
          danger
              ? SpokenSentences.dangers(set.startsWith("listed"))
              : SpokenSentences.read(FOLDER, set);
      // Dangers are spoken by all voices; the large sets by one voice each, in turn.
      List<Heard> heard = hear(sentences, !danger);
      for (String line : LINES) {
        String figure =
            danger
                ? share(heard, line, clip -> hit(clip, Map.of(), shipped))
                : share(heard, line, clip -> anyHit(clip, Map.of(), shipped));
        figures.put(set + ", " + line, figure);
        System.out.println(set + ", " + line + ": " + figure);
        for (Heard clip : heard) {
          boolean odd =
              danger
                  ? !hit(clip, Map.of(), shipped)
                  : set.contains("ordinary") && anyHit(clip, Map.of(), shipped);
          if (odd && clip.line().equals(line)) {
            System.out.println(
                "  "
                    + (danger ? "missed" : "set off")
                    + " ["
                    + clip.voice()
                    + "] "
                    + clip.sentence().text());
          }
        }
      }
    }
    figures.put(
        "real-time factor",
        String.format(Locale.ROOT, "%.3f", decodedNanos.get() * 16e-6 / heardSamples.get()));
    System.out.println(figures);
    for (Path file : json) {
      StringBuilder text = new StringBuilder("{\n");
      figures.forEach(
          (name, figure) ->
              text.append(text.length() > 2 ? ",\n" : "")
                  .append("  \"")
                  .append(name)
                  .append("\": \"")
                  .append(figure)
                  .append('"'));
      Files.writeString(file, text.append("\n}\n"));
    }
  }

  private int threshold(SpottingThresholds thresholds, String phrase) {
    int phones = 0;
    for (String word : phrase.split(" ", -1)) {
      phones += installation.pronunciations(word).getFirst().split(" ", -1).length;
    }
    return thresholds.of(phrase, phones);
  }

  private static String share(List<Heard> heard, String line, Predicate<Heard> is) {
    List<Heard> clips = heard.stream().filter(clip -> clip.line().equals(line)).toList();
    long count = clips.stream().filter(is).count();
    return String.format(
        Locale.ROOT, "%d of %d (%.1f %%)", count, clips.size(), 100.0 * count / clips.size());
  }

  private List<Heard> hear(List<SpokenSentence> sentences, boolean oneVoiceEach) throws Exception {
    List<Heard> heard = new ArrayList<>();
    for (String line : LINES) {
      for (int v = 0; v < Clips.VOICES.size(); v++) {
        int voice = v;
        List<SpokenSentence> spoken =
            IntStream.range(0, sentences.size())
                .filter(i -> !oneVoiceEach || i % Clips.VOICES.size() == voice)
                .mapToObj(sentences::get)
                .toList();
        heard.addAll(call(spoken, line, Clips.VOICES.get(v)));
      }
    }
    return heard;
  }

  private List<Heard> call(List<SpokenSentence> sentences, String line, String voice)
      throws Exception {
    List<Heard> heard = new ArrayList<>();
    try (SpottingSession session =
        new SpottingSession(installation, ruleOf.keySet(), SpottingThresholds.ordinary())) {
      for (SpokenSentence sentence : sentences) {
        short[] wide = Clips.kept(voice, sentence.text());
        short[] clip = line.equals("G.711") ? Clips.throughTelephone(wide) : wide;
        long start = cpuNanos();
        session.begin();
        for (int at = 0; at < clip.length; at += 320) {
          var _ = session.feed(clip, at, Math.min(320, clip.length - at));
        }
        var _ = session.finish();
        decodedNanos.addAndGet(cpuNanos() - start);
        heardSamples.addAndGet(clip.length);
        heard.add(new Heard(sentence, line, voice, session.scores()));
      }
    }
    return heard;
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
