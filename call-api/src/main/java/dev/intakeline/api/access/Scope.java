package dev.intakeline.api.access;

import java.util.Locale;

/** What a token may allow. */
public enum Scope {
  /** Ordering and cancelling calls. */
  CALLS_WRITE,
  /** Reading calls, and the records of finished ones. */
  CALLS_READ,
  /** Publishing questionnaires. */
  QUESTIONNAIRES_WRITE,
  /** Taking note of red flags. */
  ESCALATIONS_ACK,
  /** The key that signs the tenant's webhooks. */
  WEBHOOKS_KEY,
  /** Decrypting the tenant's own payloads for the Temporal UI. */
  PAYLOADS_READ,
  /** With the one before: decrypting every tenant's payloads. For the installation's operators. */
  PAYLOADS_READ_ALL,
  /** Metrics, which hold numbers alone. */
  METRICS_READ;

  /** The scope as it stands in a token, e.g. {@code calls:write}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  /** The authority that Spring Security makes of it. */
  String authority() {
    return "SCOPE_" + text();
  }
}
