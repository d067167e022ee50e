package dev.intakeline.notify;

import dev.intakeline.contracts.escalation.ContactMessage;
import dev.intakeline.contracts.escalation.Notification;
import dev.intakeline.contracts.escalation.PersonWanted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever reads the platform's log. */
final class LogNotifier implements Notifier {
  private static final Logger LOG = LoggerFactory.getLogger(LogNotifier.class);

  @Override
  public Told tell(ContactMessage message) {
    switch (message) {
      case Notification notification ->
          LOG.warn(
              "{} red flag {} (rule {}) in call {}: {} is asked to take note",
              notification.severity(),
              notification.flag(),
              notification.rule(),
              notification.call(),
              notification.contact().id());
      case PersonWanted wanted ->
          LOG.warn(
              "The caller of call {} ({}) was promised a call: {} is asked to make it",
              wanted.call(),
              wanted.outcome(),
              wanted.contact().id());
    }
    return new Told.Taken();
  }
}
