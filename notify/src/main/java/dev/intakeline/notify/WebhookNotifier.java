package dev.intakeline.notify;

import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.escalation.Notification;

/** Tells contacts by signed webhooks. */
final class WebhookNotifier implements Notifier {
  private final WebhookSender sender;

  WebhookNotifier(WebhookSender sender) {
    this.sender = sender;
  }

  @Override
  public Told tell(Notification notification) {
    return switch (notification.contact().channel()) {
      case Contact.Webhook webhook ->
          sender.post(
              notification.call().tenant(),
              webhook.url(),
              notification.key(),
              WebhookMessage.RED_FLAG_RAISED,
              notification);
      case Contact.Log _ -> new Told.NotTaken("The contact has no webhook", false);
    };
  }
}
