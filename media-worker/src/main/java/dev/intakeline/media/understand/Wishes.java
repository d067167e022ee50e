package dev.intakeline.media.understand;

import dev.intakeline.media.understand.SpokenAnswer.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What callers say instead of an answer, and how they begin to correct one. */
final class Wishes {
  private static final String PLEASE = "please";

  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Set<String> objections;
  private final List<List<String>> corrections;
  private final Set<List<String>> reconsidering;

  /**
   * What follows the beginning of a correction.
   *
   * @param saysSo whether the beginning says that an earlier answer was wrong; who begins with
   *     "actually" may as well answer the open question
   */
  record Corrected(List<String> rest, boolean saysSo) {}

  Wishes(WordLists lists) {
    lists.section("repeat").forEach(phrase -> kinds.put(phrase, Kind.REPEAT));
    lists.section("explain").forEach(phrase -> kinds.put(phrase, Kind.EXPLAIN));
    lists.section("unknown").forEach(phrase -> kinds.put(phrase, Kind.UNKNOWN));
    lists.section("skip").forEach(phrase -> kinds.put(phrase, Kind.SKIP));
    lists.section("human").forEach(phrase -> kinds.put(phrase, Kind.HUMAN));
    this.objections = new HashSet<>(lists.section("objection"));
    this.corrections = lists.section("correction").stream().map(Tokens::of).toList();
    this.reconsidering =
        lists.section("reconsidering").stream().map(Tokens::of).collect(Collectors.toSet());
  }

  /** Writes the rules {@code wish}, {@code objection} and {@code correcting}. */
  void write(JsgfText text) {
    List<String> sides = new ArrayList<>(kinds.keySet());
    text.rule("asking", sides);
    text.rule("wish", "<asking> [" + PLEASE + "]");
    text.rule("objection", objections.stream().sorted().toList());
    text.rule("correcting", corrections.stream().map(words -> String.join(" ", words)).toList());
  }

  Optional<Kind> kind(List<String> words) {
    String said = String.join(" ", words);
    String first = said.startsWith(PLEASE + " ") ? said.substring(PLEASE.length() + 1) : said;
    String last = said.endsWith(" " + PLEASE) ? said.substring(0, said.lastIndexOf(' ')) : said;
    return Stream.of(said, first, last)
        .flatMap(phrase -> Optional.ofNullable(kinds.get(phrase)).stream())
        .findFirst();
  }

  boolean isObjection(List<String> words) {
    return objections.contains(String.join(" ", words));
  }

  /** What follows the beginnings of a correction that the words have, the shortest first. */
  List<Corrected> corrected(List<String> words) {
    return corrections.stream()
        .filter(c -> words.size() >= c.size() && words.subList(0, c.size()).equals(c))
        .sorted((a, b) -> Integer.compare(b.size(), a.size()))
        .map(c -> new Corrected(words.subList(c.size(), words.size()), !reconsidering.contains(c)))
        .toList();
  }

  /** Whether the words are the beginning of a wish or an objection. */
  boolean isBegun(List<String> words) {
    String begun = String.join(" ", words) + " ";
    return Stream.concat(kinds.keySet().stream(), objections.stream())
        .anyMatch(phrase -> phrase.startsWith(begun));
  }
}
