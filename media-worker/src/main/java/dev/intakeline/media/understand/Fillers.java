package dev.intakeline.media.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words around an answer that say nothing: "it's about … I think". */
final class Fillers {
  private static final int STRIPPED_MAX = 6;

  private final List<List<String>> openings;
  private final List<List<String>> closings;
  private final Set<String> hesitations;

  Fillers(List<String> openings, List<String> closings, List<String> hesitations) {
    this.openings = longestFirst(openings);
    this.closings = longestFirst(closings);
    this.hesitations = Set.copyOf(hesitations);
  }

  /** The words without what stands between the parts of an answer: "m o r uh g a n". */
  List<String> fluent(List<String> words) {
    return words.stream().filter(word -> !hesitations.contains(word)).toList();
  }

  private static List<List<String>> longestFirst(List<String> phrases) {
    return phrases.stream()
        .map(Tokens::of)
        .sorted(Comparator.comparing((List<String> phrase) -> phrase.size()).reversed())
        .toList();
  }

  /**
   * The words as they are, then with ever more of the fillers taken away, the last may be empty.
   * Every way to take them away is tried: "I think it's been" is two fillers in more than one way.
   */
  List<List<String>> strip(List<String> words) {
    Set<List<String>> stripped = new LinkedHashSet<>();
    Set<List<String>> left = Set.of(words);
    for (int i = 0; i <= STRIPPED_MAX && !left.isEmpty(); i++) {
      Set<List<String>> shorter = new LinkedHashSet<>();
      for (List<String> each : left) {
        stripped.add(each);
        stripped.addAll(withoutEnds(each));
        shorter.addAll(withoutOpening(each));
      }
      left = shorter;
    }
    return List.copyOf(stripped);
  }

  private List<List<String>> withoutEnds(List<String> words) {
    List<List<String>> stripped = new ArrayList<>();
    List<String> left = words;
    for (int i = 0; i < 2; i++) {
      for (List<String> closing : closings) {
        int size = left.size() - closing.size();
        if (size > 0 && left.subList(size, left.size()).equals(closing)) {
          left = left.subList(0, size);
          stripped.add(left);
          break;
        }
      }
    }
    return stripped;
  }

  private List<List<String>> withoutOpening(List<String> words) {
    return openings.stream()
        .filter(o -> words.size() >= o.size() && words.subList(0, o.size()).equals(o))
        .map(o -> words.subList(o.size(), words.size()))
        .toList();
  }

  /** Whether the words are the beginning of a filler: "I would". */
  boolean isBegun(List<String> words) {
    return openings.stream()
        .anyMatch(o -> o.size() > words.size() && o.subList(0, words.size()).equals(words));
  }
}
