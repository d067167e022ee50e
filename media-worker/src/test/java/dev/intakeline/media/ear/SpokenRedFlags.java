package dev.intakeline.media.ear;

import dev.intakeline.media.listen.Clips;
import dev.intakeline.media.listen.DangerSpotter;
import dev.intakeline.media.listen.SpeechToText;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxDangerSpotter;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxInstallation;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxSpeechToText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Measures what becomes of spoken sentences while questions of every kind are open: {@code SET
 * [JSON]}, the set being {@code report}, {@code reserve} or {@code tune}; {@code tune/4} takes
 * every fourth sentence. Each danger is said by three voices, each in answer to another kind of
 * question; a denial or an ordinary answer by one. Every voice and line is a call of its own.
 */
public final class SpokenRedFlags {
  private static final List<String> KINDS = SpokenQuestions.KINDS;

  /** How callers deny what they are asked back about. */
  private static final List<String> DENIALS = List.of("no", "no i don't", "no not at all", "nope");

  private record Case(String table, SpokenSentence sentence, String kind) {
    boolean isDanger() {
      return table.equals("danger");
    }
  }

  private record Result(
      Case said, String voice, boolean telephone, SpokenTurn.Heard heard, boolean denied) {
    boolean isFound() {
      return heard.rules().contains(said.sentence().mark());
    }

    /** For whoever follows a run. */
    String line() {
      return String.join(
          "\t",
          said.table(),
          voice,
          telephone ? "G.711" : "16 kHz",
          said.kind(),
          said.sentence().mark(),
          heard.outcome() + (denied ? " denied" : ""),
          heard.rules().toString(),
          said.sentence().text());
    }

    boolean isAsked() {
      return heard.outcome() == SpokenTurn.Outcome.ASKED;
    }

    boolean isEscalated() {
      return heard.outcome() == SpokenTurn.Outcome.ESCALATED || (isAsked() && !denied);
    }
  }

  private final Map<String, String> figures = new LinkedHashMap<>();

  private SpokenRedFlags() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    String set = arguments.length == 0 ? "report" : arguments[0];
    SpokenRedFlags bench = new SpokenRedFlags();
    bench.tell(bench.run(set));
    if (arguments.length > 1) {
      Files.writeString(Path.of(arguments[1]), bench.json());
    }
  }

  private List<Result> run(String set) throws Exception {
    List<Result> results = new ArrayList<>();
    try (SpeechToText words = new PocketSphinxSpeechToText(PocketSphinxInstallation.find());
        DangerSpotter danger = new PocketSphinxDangerSpotter(PocketSphinxInstallation.find());
        ExecutorService calls = Executors.newFixedThreadPool(2 * Clips.VOICES.size())) {
      List<Callable<List<Result>>> orders = new ArrayList<>();
      for (int v = 0; v < Clips.VOICES.size(); v++) {
        List<Case> said = cases(set, v);
        String voice = Clips.VOICES.get(v);
        for (boolean telephone : new boolean[] {false, true}) {
          orders.add(() -> call(words, danger, said, voice, telephone));
        }
      }
      for (Future<List<Result>> call : calls.invokeAll(orders)) {
        results.addAll(call.get());
      }
    }
    return results;
  }

  private static List<Case> cases(String set, int voice) {
    List<Case> cases = new ArrayList<>();
    int voices = Clips.VOICES.size();
    List<SpokenSentence> dangers = table(set, "danger.tsv");
    for (int i = 0; i < dangers.size(); i++) {
      cases.add(new Case("danger", dangers.get(i), kind(i + voice * voices)));
    }
    List<SpokenSentence> negated = table(set, "negated.txt");
    for (int i = voice; i < negated.size(); i += voices) {
      cases.add(new Case("negated", negated.get(i), kind(i / voices)));
    }
    List<SpokenSentence> ordinary = table(set, "ordinary.tsv");
    for (int i = voice; i < ordinary.size(); i += voices) {
      cases.add(new Case("ordinary", ordinary.get(i), ordinary.get(i).mark()));
    }
    // Mixed, so that the decoder meets no run of alike sentences.
    Collections.shuffle(cases, new Random(voice));
    return cases;
  }

  private static List<SpokenSentence> table(String set, String name) {
    String[] parts = set.split("/", 2);
    int every = parts.length < 2 ? 1 : Integer.parseInt(parts[1]);
    List<SpokenSentence> all = SpokenSentences.read(parts[0] + "-" + name);
    return IntStream.iterate(0, i -> i < all.size(), i -> i + every).mapToObj(all::get).toList();
  }

  private static String kind(int number) {
    return KINDS.get(number % KINDS.size());
  }

  private static List<Result> call(
      SpeechToText words, DangerSpotter danger, List<Case> said, String voice, boolean telephone)
      throws IOException {
    List<Result> results = new ArrayList<>();
    try (SpokenTurn turn = new SpokenTurn(words, danger, voice, telephone)) {
      for (Case each : said) {
        SpokenTurn.Heard heard =
            turn.say(each.sentence().text(), SpokenQuestions.answers(each.kind()));
        boolean asked = heard.outcome() == SpokenTurn.Outcome.ASKED;
        boolean denied =
            asked
                && !each.isDanger()
                && turn.isClearNo(DENIALS.get(results.size() % DENIALS.size()));
        results.add(new Result(each, voice, telephone, heard, denied));
        System.err.println(results.getLast().line());
      }
    }
    return results;
  }

  private void tell(List<Result> all) {
    for (boolean telephone : new boolean[] {false, true}) {
      String line = telephone ? "G.711" : "16 kHz";
      List<Result> here = all.stream().filter(r -> r.telephone() == telephone).toList();
      List<Result> dangers = of(here, "danger");
      List<Result> listed =
          dangers.stream().filter(r -> SpokenSentences.holdsListed(r.said().sentence())).toList();
      List<Result> others = dangers.stream().filter(r -> !listed.contains(r)).toList();
      figure(line + ", listed phrases heard", share(listed, Result::isFound));
      figure(line + ", other dangers heard", share(others, Result::isFound));
      figure(
          line + ", dangers that had any effect",
          share(dangers, r -> r.isAsked() || r.isEscalated()));
      figure(line + ", denials asked back", share(of(here, "negated"), Result::isAsked));
      figure(line + ", denials escalated", share(of(here, "negated"), Result::isEscalated));
      figure(line + ", ordinary answers asked back", share(of(here, "ordinary"), Result::isAsked));
      figure(
          line + ", ordinary answers escalated", share(of(here, "ordinary"), Result::isEscalated));
      Map<String, String> byKind = new TreeMap<>();
      for (String kind : KINDS) {
        Predicate<Result> open = r -> r.said().kind().equals(kind);
        byKind.put(
            kind,
            "heard "
                + share(listed.stream().filter(open).toList(), Result::isFound)
                + ", asked back "
                + share(of(here, "ordinary").stream().filter(open).toList(), Result::isAsked));
      }
      byKind.forEach((kind, figure) -> figure(line + ", " + kind, figure));
      list("missed", listed, r -> !r.isFound());
      list("asked back", of(here, "ordinary"), Result::isAsked);
      list("escalated", of(here, "ordinary"), Result::isEscalated);
      list("denial escalated", of(here, "negated"), Result::isEscalated);
    }
  }

  private void figure(String name, String figure) {
    figures.put(name, figure);
    System.out.println(name + ": " + figure);
  }

  private static void list(String what, List<Result> results, Predicate<Result> is) {
    results.stream()
        .filter(is)
        .forEach(
            r ->
                System.out.println(
                    "  %s [%s, %s] %s %s"
                        .formatted(
                            what,
                            r.voice(),
                            r.said().kind(),
                            r.said().sentence().text(),
                            r.said().isDanger() ? "" : r.heard().toString())));
  }

  private static List<Result> of(List<Result> results, String table) {
    return results.stream().filter(r -> r.said().table().equals(table)).toList();
  }

  private static String share(List<Result> results, Predicate<Result> is) {
    long count = results.stream().filter(is).count();
    return String.format(
        Locale.ROOT,
        "%d of %d (%.1f %%)",
        count,
        results.size(),
        100.0 * count / Math.max(1, results.size()));
  }

  private String json() {
    StringBuilder text = new StringBuilder("{");
    figures.forEach(
        (name, figure) ->
            text.append(text.length() > 1 ? ",\n" : "\n")
                .append("  \"%s\": \"%s\"".formatted(name, figure)));
    return text.append("\n}\n").toString();
  }
}
