package dev.intakeline.activities.tell;

import dev.intakeline.activities.failure.Failure;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.escalation.ContactMessage;
import dev.intakeline.contracts.escalation.EscalationOrder;
import dev.intakeline.contracts.escalation.Notification;
import dev.intakeline.contracts.escalation.NotifyActivities;
import dev.intakeline.contracts.escalation.PersonWanted;
import dev.intakeline.notify.Notifier;
import dev.intakeline.notify.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells contacts by their channels; the alert is a line at ERROR that monitoring wakes somebody
 * for. Thread-safe.
 */
public final class NotifyActivitiesImpl implements NotifyActivities {
  private static final Logger LOG = LoggerFactory.getLogger(NotifyActivitiesImpl.class);

  private final Notifier notifier;

  /** Over the contacts' channels. */
  public NotifyActivitiesImpl(Notifier notifier) {
    this.notifier = notifier;
  }

  @Override
  public void notifyContact(Notification notification) {
    tell(notification);
  }

  @Override
  public void tellPersonIsWanted(PersonWanted wanted) {
    tell(wanted);
  }

  private void tell(ContactMessage told) {
    switch (notifier.tell(told)) {
      case Told.Taken() -> {}
      case Told.NotTaken(String why, boolean isWorthRetrying) -> {
        String message = told.contact().id() + ": " + why;
        throw isWorthRetrying
            ? Failure.NOT_TOLD.forNow(message)
            : Failure.NOT_TOLD.forGood(message);
      }
    }
  }

  @Override
  public void alertPersonWanted(CallRef call) {
    LOG.error(
        "PERSON_WANTED: the caller of call {} was promised a person, and no contact could be told",
        call);
  }

  @Override
  public void alertUnanswered(EscalationOrder order) {
    LOG.error(
        "ESCALATED_UNANSWERED: nobody took note of {} red flag {} (rule {}) in call {}",
        order.flag().severity(),
        order.flag().id(),
        order.flag().rule(),
        order.call());
  }
}
