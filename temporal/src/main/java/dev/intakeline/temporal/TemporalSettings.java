package dev.intakeline.temporal;

/**
 * Where the Temporal server is.
 *
 * @param target host and port of its frontend
 * @param namespace the namespace of the calls
 */
public record TemporalSettings(String target, String namespace) {
  public TemporalSettings {
    if (target.isBlank() || namespace.isBlank()) {
      throw new IllegalArgumentException("Temporal's target and namespace are not empty");
    }
  }
}
