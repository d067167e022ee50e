package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.safety.RuleSet;
import dev.intakeline.media.listen.Clips;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the phrases' own thresholds into a file, from the tuning sentences alone: {@code FILE}.
 * Every voice and line is a call of its own. A phrase that ordinary answers set off is raised above
 * them if it is heard far above that when it is said; one that is never heard by the ordinary
 * threshold when it is said is lowered if no ordinary answer comes near.
 */
public final class SpottingTuning {
  private static final int ABOVE_ORDINARY = 50;
  private static final int BELOW_SAID = 30;
  private static final int ROOM = 250;
  private static final int LOWEST = -1_400;

  /** Around a listed phrase; in none of the sets that are reported on. */
  private static final List<String> CARRIERS =
      List.of(
          "well %s is what it is i would say",
          "and now %s since this morning",
          "they said %s yesterday",
          "i think %s",
          "hello %s thank you",
          "about two days and %s",
          "yes but %s right now",
          "%s i am afraid");

  private final PocketSphinxInstallation installation = PocketSphinxInstallation.find();
  private final List<String> phrases =
      Wire.read(bytes("/rules/urgent-en-us.json"), RuleSet.class).criticalPhrases();

  /** The lowest score of each phrase where it was said, the highest where it wasn't. */
  private final Map<String, Integer> said = new TreeMap<>();

  private final Map<String, Integer> unsaid = new TreeMap<>();

  private SpottingTuning() throws IOException {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    SpottingTuning tuning = new SpottingTuning();
    for (int voice = 0; voice < Clips.VOICES.size(); voice++) {
      tuning.call(voice, false);
      tuning.call(voice, true);
    }
    Files.writeString(Path.of(arguments[0]), tuning.properties());
  }

  private void call(int voice, boolean telephone) throws IOException {
    try (SpottingSession session =
        new SpottingSession(installation, phrases, SpottingThresholds.shipped())) {
      for (String sentence : dangers(voice)) {
        scores(session, voice, sentence, telephone)
            .forEach(
                (phrase, score) -> {
                  if (sentence.contains(phrase)) {
                    said.merge(phrase, score, Math::min);
                  }
                });
      }
      List<String> ordinary = lines("tune-ordinary.tsv");
      for (int i = voice; i < ordinary.size(); i += Clips.VOICES.size()) {
        scores(session, voice, ordinary.get(i), telephone)
            .forEach((phrase, score) -> unsaid.merge(phrase, score, Math::max));
      }
    }
  }

  private List<String> dangers(int voice) throws IOException {
    List<String> sentences = new ArrayList<>(lines("tune-danger.tsv"));
    for (int i = 0; i < phrases.size(); i++) {
      int carrier = (i + 3 * voice) % CARRIERS.size();
      sentences.add(CARRIERS.get(carrier).formatted(phrases.get(i)));
    }
    return sentences;
  }

  private static Map<String, Integer> scores(
      SpottingSession session, int voice, String sentence, boolean telephone) throws IOException {
    short[] wide = Clips.kept(Clips.VOICES.get(voice), sentence);
    short[] clip = telephone ? Clips.throughTelephone(wide) : wide;
    session.begin();
    for (int at = 0; at < clip.length; at += 320) {
      var _ = session.feed(clip, at, Math.min(320, clip.length - at));
    }
    var _ = session.finish();
    return session.scores();
  }

  private String properties() {
    StringBuilder lines =
        new StringBuilder("# phrase=score, from the tuning set, written by SpottingTuning\n");
    for (String phrase : said.keySet()) {
      int threshold = own(said.get(phrase), unsaid.getOrDefault(phrase, Integer.MIN_VALUE / 2));
      if (threshold != SpottingThresholds.ORDINARY) {
        lines.append(phrase.replace(" ", "\\ ")).append('=').append(threshold).append('\n');
      }
    }
    return lines.toString();
  }

  private static int own(int lowestSaid, int highestUnsaid) {
    int raised = highestUnsaid + ABOVE_ORDINARY;
    if (raised > SpottingThresholds.ORDINARY && lowestSaid > raised + ROOM) {
      return raised;
    }
    int lowered = lowestSaid - BELOW_SAID;
    boolean isHeardTooLow = lowestSaid < SpottingThresholds.ORDINARY && lowestSaid > LOWEST;
    return isHeardTooLow && highestUnsaid < lowered ? lowered : SpottingThresholds.ORDINARY;
  }

  private static List<String> lines(String table) throws IOException {
    return new String(bytes("/spoken-red-flags/" + table), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.substring(line.indexOf('\t') + 1))
        .toList();
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = SpottingTuning.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return in.readAllBytes();
    }
  }
}
