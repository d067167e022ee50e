package dev.intakeline.contracts.escalation;

import dev.intakeline.contracts.call.CallRef;

/** What a contact may be told. Never holds what was said. */
public sealed interface ContactMessage permits Notification, PersonWanted {
  /** The idempotency key: who gets the same one twice counts it once. */
  String key();

  /** The call that it is about. */
  CallRef call();

  /** Who is told. */
  Contact contact();
}
