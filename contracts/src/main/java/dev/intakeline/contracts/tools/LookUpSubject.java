package dev.intakeline.contracts.tools;

import java.util.Map;

/** Answer of {@code look_up_subject}, which has no arguments: what the customer's backend knows. */
public record LookUpSubject(boolean known, Map<String, String> facts) {
  public LookUpSubject {
    facts = Map.copyOf(facts);
  }

  @Override
  public String toString() {
    return "LookUpSubject[" + known + "]";
  }
}
