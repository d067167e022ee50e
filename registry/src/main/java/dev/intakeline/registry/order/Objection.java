package dev.intakeline.registry.order;

/**
 * Why a call can't be held.
 *
 * @param field where the order is wrong
 * @param reason the rule that it breaks, never the value, which may be a caller's
 */
public record Objection(String field, String reason) {
  @Override
  public String toString() {
    return field + ": " + reason;
  }
}
