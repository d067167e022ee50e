package dev.intakeline.workflows.call;

import dev.intakeline.contracts.call.CallActivities;
import dev.intakeline.contracts.call.DialActivities;
import dev.intakeline.contracts.call.HostActivities;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.call.WorkerId;
import dev.intakeline.contracts.escalation.DangerActivities;
import dev.intakeline.contracts.escalation.NotifyActivities;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** The outside as a call's workflow sees it: every time-out and retry, with its reason. */
final class CallStubs {
  private final TenantId tenant;

  CallStubs(TenantId tenant) {
    this.tenant = tenant;
  }

  /**
   * A backend waits for the call: tried for about 10 s, which a restart of registry or media server
   * takes; then a person looks.
   */
  CallActivities opening(String summary) {
    return outside(summary, Duration.ofSeconds(10), retries(200, 2, 7));
  }

  /** The ledger makes a repetition harmless; it may take as long as a trunk's set-up. */
  DialActivities dialling() {
    return Workflow.newActivityStub(
        DialActivities.class,
        ActivityOptions.newBuilder()
            .setTaskQueue(TaskQueues.activities(tenant))
            .setStartToCloseTimeout(Duration.ofSeconds(30))
            .setRetryOptions(retries(200, 2, 7))
            .setSummary("Bring the callee to the call")
            .build());
  }

  /** An hour's audio is encoded in about a minute; a broken disk is not mended by many tries. */
  CallActivities archiving() {
    return outside("Archive the record", Duration.ofMinutes(10), retries(1_000, 3, 4));
  }

  /** Nobody waits for it, and the reaper comes after it. */
  CallActivities clearing() {
    return outside("Remove the room", Duration.ofSeconds(10), retries(500, 2, 5));
  }

  CallActivities indexing() {
    return outside("Index the call", Duration.ofSeconds(30), retries(500, 2, 6));
  }

  /** The backend's deploy or restart is waited for, about 2 min; then a person looks. */
  CallActivities delivering() {
    return outside("Deliver the result", Duration.ofSeconds(20), retries(1_000, 2, 8));
  }

  /**
   * Somebody may be in danger: tried quickly, and no longer than a contact has to take note; what
   * comes after it would find the journal as unreadable.
   */
  DangerActivities findingDangers() {
    return Workflow.newActivityStub(
        DangerActivities.class,
        ActivityOptions.newBuilder()
            .setTaskQueue(TaskQueues.notifications(tenant))
            .setStartToCloseTimeout(Duration.ofSeconds(5))
            .setScheduleToCloseTimeout(CallLimits.ACKNOWLEDGE_WITHIN)
            .setRetryOptions(retries(200, 2, 5))
            .setSummary("Look for dangers that nobody was told of")
            .build());
  }

  /**
   * As an escalation tells, but without its hurry: nobody waits on the line, so a restart of who
   * tells is waited for; a contact that doesn't take it makes room for the next after some 10 s.
   */
  NotifyActivities telling(String whom) {
    return Workflow.newActivityStub(
        NotifyActivities.class,
        ActivityOptions.newBuilder()
            .setTaskQueue(TaskQueues.notifications(tenant))
            .setStartToCloseTimeout(Duration.ofSeconds(3))
            .setRetryOptions(retries(200, 2, 5))
            .setSummary("A person is wanted: tell " + whom)
            .build());
  }

  /** Never given up: the last resort must arrive. */
  NotifyActivities alerting() {
    return Workflow.newActivityStub(
        NotifyActivities.class,
        ActivityOptions.newBuilder()
            .setTaskQueue(TaskQueues.notifications(tenant))
            .setStartToCloseTimeout(Duration.ofSeconds(3))
            .setRetryOptions(
                RetryOptions.newBuilder()
                    .setInitialInterval(Duration.ofMillis(500))
                    .setMaximumInterval(Duration.ofMinutes(1))
                    .build())
            .setSummary("A person is wanted: tell whoever runs the platform")
            .build());
  }

  private CallActivities outside(String summary, Duration once, RetryOptions retries) {
    return Workflow.newActivityStub(
        CallActivities.class,
        ActivityOptions.newBuilder()
            .setTaskQueue(TaskQueues.activities(tenant))
            .setStartToCloseTimeout(once)
            .setRetryOptions(retries)
            .setSummary(summary)
            .build());
  }

  /** Nobody waits for a dead worker: anybody is asked at the same time. */
  HostActivities claimingAgain(WorkerId last) {
    return Workflow.newActivityStub(
        HostActivities.class,
        ActivityOptions.newBuilder()
            .setTaskQueue(TaskQueues.host(tenant, last))
            .setScheduleToCloseTimeout(HostActivities.SAME_HOST_OFFER)
            .setStartToCloseTimeout(HostActivities.CLAIM_TIMEOUT)
            .setRetryOptions(quickly())
            .setSummary("Offer the call to its last host")
            .build());
  }

  /** Tried quickly again: a refusing or frozen worker must not cost the callee a second. */
  HostActivities claiming() {
    return Workflow.newActivityStub(
        HostActivities.class,
        ActivityOptions.newBuilder()
            .setTaskQueue(TaskQueues.media(tenant))
            .setScheduleToCloseTimeout(CallLimits.CLAIM_WAIT)
            .setStartToCloseTimeout(HostActivities.CLAIM_TIMEOUT)
            .setRetryOptions(quickly())
            .setSummary("Find a media worker")
            .build());
  }

  /**
   * One attempt: the next host needs a new epoch. A cancelled host is waited for, since it says how
   * the conversation ended; a dead one is noticed by its heartbeat.
   */
  HostActivities hosting(WorkerId host, Duration callDurationMax) {
    return Workflow.newActivityStub(
        HostActivities.class,
        ActivityOptions.newBuilder()
            .setTaskQueue(TaskQueues.host(tenant, host))
            .setScheduleToStartTimeout(HostActivities.START_WITHIN)
            .setStartToCloseTimeout(callDurationMax.plus(CallLimits.OVERTIME.multipliedBy(2)))
            .setHeartbeatTimeout(HostActivities.HEARTBEAT_TIMEOUT)
            .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
            .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(1).build())
            .setSummary("Hold the conversation")
            .build());
  }

  /** Two quick tries: the answer to the next report carries the command as well. */
  HostActivities commanding(WorkerId host) {
    return Workflow.newActivityStub(
        HostActivities.class,
        ActivityOptions.newBuilder()
            .setTaskQueue(TaskQueues.host(tenant, host))
            .setScheduleToStartTimeout(Duration.ofSeconds(2))
            .setStartToCloseTimeout(Duration.ofSeconds(2))
            .setRetryOptions(retries(100, 1, 2))
            .setSummary("Tell the host")
            .build());
  }

  private static RetryOptions quickly() {
    return RetryOptions.newBuilder()
        .setInitialInterval(Duration.ofMillis(50))
        .setBackoffCoefficient(1.5)
        .setMaximumInterval(Duration.ofSeconds(1))
        .build();
  }

  private static RetryOptions retries(long firstAfterMillis, double backoff, int attempts) {
    return RetryOptions.newBuilder()
        .setInitialInterval(Duration.ofMillis(firstAfterMillis))
        .setBackoffCoefficient(backoff)
        .setMaximumAttempts(attempts)
        .build();
  }
}
