package dev.intakeline.local.caller;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the question that was heard among those that the caller knows. Not thread-safe. */
final class Cues {
  /** The share of a cue's words that must have been heard. */
  private static final double SHARE_MIN = 0.6;

  private final List<Scenario.Cue> cues;
  private final Map<Scenario.Cue, Integer> times = new HashMap<>();

  Cues(List<Scenario.Cue> cues) {
    this.cues = cues;
  }

  /** The reply to the best match, if anything matches. */
  Optional<Scenario.Reply> replyTo(String heard) {
    return find(heard).map(this::replyTo);
  }

  /** The reply to the question; each asking of the same one counts. */
  Scenario.Reply replyTo(Scenario.Cue cue) {
    return cue.reply(times.merge(cue, 1, Integer::sum) - 1);
  }

  /** The best match, if anything matches. */
  Optional<Scenario.Cue> find(String heard) {
    Set<String> words = words(heard);
    Scenario.Cue best = null;
    double bestScore = 0;
    for (Scenario.Cue cue : cues) {
      Set<String> wanted = words(cue.hears());
      double share = wanted.stream().filter(words::contains).count() / (double) wanted.size();
      // Of two that fit, the longer one says more.
      double score = share + wanted.size() * 0.01;
      if (share >= SHARE_MIN && score > bestScore) {
        best = cue;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }

  static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9']+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
