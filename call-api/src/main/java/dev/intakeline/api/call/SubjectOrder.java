package dev.intakeline.api.call;

import java.util.Optional;

/**
 * Whom the call is about, as ordered.
 *
 * @param reference the customer's own key of the person, e.g. {@code Patient/123}
 * @param spokenName the name that the agent asks for
 */
record SubjectOrder(Optional<String> reference, Optional<String> spokenName) {
  @Override
  public String toString() {
    return "SubjectOrder[hidden]";
  }
}
