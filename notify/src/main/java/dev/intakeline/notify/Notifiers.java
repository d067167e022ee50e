package dev.intakeline.notify;

import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.escalation.ContactMessage;
import dev.intakeline.secrets.Secrets;
import dev.intakeline.secrets.WebhookKeys;
import java.time.Clock;

/** Reaches every contact by its own channel. Thread-safe; one for the process. */
public final class Notifiers implements Notifier, AutoCloseable {
  private final WebhookSender sender;
  private final Notifier byWebhook;
  private final Notifier byLog = new LogNotifier();

  /** Over a sender, which is closed with this. */
  public Notifiers(WebhookSender sender) {
    this.sender = sender;
    this.byWebhook = new WebhookNotifier(sender);
  }

  /** With webhooks signed by each tenant's own key ({@link WebhookKeys}). */
  public static Notifiers with(Secrets secrets, Destinations destinations) {
    return new Notifiers(
        new WebhookSender(new WebhookKeys(secrets), destinations, Clock.systemUTC()));
  }

  /** For other messages than notifications. */
  public WebhookSender webhooks() {
    return sender;
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
