package dev.intakeline.mcp.knowledge;

import dev.intakeline.contracts.tools.SearchKnowledge.Passage;
import java.util.List;

/** A library of passages that may be read out to callers. Safe for use by many threads. */
public interface Knowledge {
  /**
   * The passages that fit best, best first; none where no word of the query is found.
   *
   * @param query words, in any form: nothing in it is an operator
   * @param limit 1 or more
   * @throws RuntimeException where the library can't be searched
   */
  List<Passage> search(String query, int limit);
}
