package dev.intakeline.workflows.escalation;

import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.escalation.EscalationOrder;
import dev.intakeline.contracts.escalation.NotifyActivities;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** The outside as an escalation sees it: every time-out and retry, with its reason. */
final class EscalationStubs {
  private static final Duration ONE_TRY = Duration.ofSeconds(3);

  private EscalationStubs() {}

  /**
   * Tried as quickly as a person would press again, for as long as the contact has; the next one is
   * told when it gives up earlier.
   */
  static NotifyActivities notifying(EscalationOrder order, String contact) {
    return Workflow.newActivityStub(
        NotifyActivities.class,
        ActivityOptions.newBuilder()
            .setTaskQueue(TaskQueues.notifications(order.call().tenant()))
            .setStartToCloseTimeout(ONE_TRY)
            .setScheduleToCloseTimeout(order.acknowledgeWithin())
            .setRetryOptions(
                RetryOptions.newBuilder()
                    .setInitialInterval(Duration.ofMillis(200))
                    .setMaximumInterval(Duration.ofSeconds(2))
                    .setMaximumAttempts(5)
                    .build())
            .setSummary("Tell " + contact)
            .build());
  }

  /** Never given up: the last resort must arrive, however long it takes. */
  static NotifyActivities alerting(EscalationOrder order) {
    return Workflow.newActivityStub(
        NotifyActivities.class,
        ActivityOptions.newBuilder()
            .setTaskQueue(TaskQueues.notifications(order.call().tenant()))
            .setStartToCloseTimeout(ONE_TRY)
            .setRetryOptions(
                RetryOptions.newBuilder()
                    .setInitialInterval(Duration.ofMillis(500))
                    .setMaximumInterval(Duration.ofMinutes(1))
                    .build())
            .setSummary("Alert: nobody took note")
            .build());
  }
}
