package dev.intakeline.contracts.tools;

import java.util.List;

/**
 * Arguments of {@code search_knowledge}: at most {@code limit} passages of the guidance library.
 */
public record SearchKnowledge(String query, int limit) {
  public static final int LIMIT_MAX = 5;
  public static final int QUERY_LENGTH_MAX = 200;

  /** Hides the query: it may hold the caller's words. */
  @Override
  public String toString() {
    return "SearchKnowledge[" + limit + "]";
  }

  /** The passages, best first. */
  public record Result(List<Passage> passages) {
    public Result {
      passages = List.copyOf(passages);
    }
  }

  /** One passage and where it stands. */
  public record Passage(String id, String title, String text) {}
}
