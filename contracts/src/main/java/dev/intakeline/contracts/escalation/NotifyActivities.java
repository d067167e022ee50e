package dev.intakeline.contracts.escalation;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Reaches contacts. */
@ActivityInterface
public interface NotifyActivities {
  /** Tells the contact; fails when the channel does not take it. */
  @ActivityMethod
  void notifyContact(Notification notification);

  /** The last resort when nobody took note: an alert to whoever runs the platform. */
  @ActivityMethod
  void alertUnanswered(EscalationOrder order);
}
