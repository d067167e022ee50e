package dev.intakeline.notify;

import dev.intakeline.codec.Wire;
import java.time.Instant;

/**
 * The body of a webhook.
 *
 * @param type what happened, e.g. {@code call.ended}
 * @param timestamp when it was sent
 * @param data the record that tells it
 */
public record WebhookMessage(String type, Instant timestamp, Object data) {
  /** A finished call's result. */
  public static final String CALL_ENDED = "call.ended";

  /** A red flag for a contact. */
  public static final String RED_FLAG_RAISED = "red-flag.raised";

  /** A caller was promised to be called back, for a contact. */
  public static final String PERSON_WANTED = "person.wanted";

  byte[] json() {
    return Wire.json(this);
  }
}
