package dev.intakeline.contracts.escalation;

import dev.intakeline.contracts.call.CallRef;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Reaches contacts. */
@ActivityInterface
public interface NotifyActivities {
  /** Tells the contact; fails when the channel does not take it. */
  @ActivityMethod
  void notifyContact(Notification notification);

  /**
   * Tells the contact that a caller is to be called back; fails when the channel does not take it.
   */
  @ActivityMethod
  void tellPersonIsWanted(PersonWanted wanted);

  /** No contact could be told: an alert to whoever runs the platform. */
  @ActivityMethod
  void alertPersonWanted(CallRef call);

  /** The last resort when nobody took note: an alert to whoever runs the platform. */
  @ActivityMethod
  void alertUnanswered(EscalationOrder order);
}
