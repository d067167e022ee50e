package dev.intakeline.mcp.subject;

import dev.intakeline.contracts.call.CallRef;
import java.util.Map;
import java.util.Optional;

/**
 * A customer's backend, as far as it tells about the subjects of its calls. It ordered the call, so
 * it knows by the call's id whom it is about. Safe for use by many threads.
 */
public interface SubjectDirectory {
  /** The most facts that are handed on about a subject; the first by name. */
  int FACTS_MAX = 20;

  /** The longest value of a fact; a longer one is cut. */
  int FACT_LENGTH_MAX = 500;

  /**
   * Facts that may be said to the identified subject, by name; empty where the backend doesn't know
   * the call.
   *
   * @throws RuntimeException where the backend can't be asked
   */
  Optional<Map<String, String>> factsAbout(CallRef call);
}
