package dev.intakeline.notify;

import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.escalation.ContactMessage;
import dev.intakeline.secrets.Secrets;

/** Reaches every contact by its own channel. Thread-safe; one for the process. */
public final class Notifiers implements Notifier, AutoCloseable {
  /** For notifications alone: no other message takes its threads. */
  private final WebhookSender sender;

  private final Notifier byWebhook;
  private final Notifier byLog = new LogNotifier();

  /** Over a sender, which is closed with this. */
  public Notifiers(WebhookSender sender) {
    this.sender = sender;
    this.byWebhook = new WebhookNotifier(sender);
  }

  /** With a sender of its own. */
  public static Notifiers with(Secrets secrets, Destinations destinations) {
    return new Notifiers(WebhookSender.with(secrets, destinations));
  }

  @Override
  public Told tell(ContactMessage message) {
    return switch (message.contact().channel()) {
      case Contact.Webhook _ -> byWebhook.tell(message);
      case Contact.Log _ -> byLog.tell(message);
    };
  }

  @Override
  public void close() {
    sender.close();
  }
}
