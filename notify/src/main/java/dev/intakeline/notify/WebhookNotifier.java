package dev.intakeline.notify;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.escalation.ContactMessage;
import dev.intakeline.contracts.escalation.Notification;
import dev.intakeline.contracts.escalation.PersonWanted;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.Severity;
import java.net.URI;

/** Tells contacts by signed webhooks. */
final class WebhookNotifier implements Notifier {
  private final WebhookSender sender;

  WebhookNotifier(WebhookSender sender) {
    this.sender = sender;
  }

  @Override
  public Told tell(ContactMessage message) {
    return switch (message.contact().channel()) {
      case Contact.Webhook(URI url) -> post(message, url);
      case Contact.Log _ -> new Told.NotTaken("The contact has no webhook", false);
    };
  }

  private Told post(ContactMessage message, URI url) {
    return switch (message) {
      case Notification flag ->
          post(message, url, WebhookMessage.RED_FLAG_RAISED, RaisedFlag.of(flag));
      case PersonWanted wanted ->
          post(message, url, WebhookMessage.PERSON_WANTED, WantedPerson.of(wanted));
    };
  }

  private Told post(ContactMessage message, URI url, String type, Object data) {
    return sender.post(message.call().tenant(), url, message.key(), type, data);
  }

  /** What a receiver reads of a red flag; only grows. */
  private record RaisedFlag(
      TenantId tenant, CallId callId, FlagId flag, String rule, Severity severity, String contact) {
    static RaisedFlag of(Notification told) {
      return new RaisedFlag(
          told.call().tenant(),
          told.call().call(),
          told.flag(),
          told.rule(),
          told.severity(),
          told.contact().id());
    }
  }

  /** What a receiver reads of a caller who is to be called back; only grows. */
  private record WantedPerson(TenantId tenant, CallId callId, CallOutcome outcome, String contact) {
    static WantedPerson of(PersonWanted told) {
      return new WantedPerson(
          told.call().tenant(), told.call().call(), told.outcome(), told.contact().id());
    }
  }
}
