package dev.intakeline.notify;

import dev.intakeline.contracts.escalation.ContactMessage;

/** A way to reach contacts. Thread-safe. */
public interface Notifier {
  /**
   * Tells the contact, at most {@link WebhookSender#ANSWER_WITHIN} long. May be called again with
   * the same message, here or on another machine: its key lets the receiver count it once. Never
   * throws on what the other side does.
   */
  Told tell(ContactMessage message);
}
