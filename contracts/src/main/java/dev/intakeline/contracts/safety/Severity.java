package dev.intakeline.contracts.safety;

/** How much a red flag matters. */
public enum Severity {
  /** On the record only. */
  NOTE,
  /** People are told; the interview goes on. */
  URGENT,
  /** The interview stops, fixed words are spoken, people are told at once. */
  CRITICAL
}
