package dev.intakeline.contracts.call;

/** Names of the task queues. A tenant's calls share no queue with another's. */
public final class TaskQueues {
  private TaskQueues() {}

  /** Where the workflows run. */
  public static String workflows(TenantId tenant) {
    return "intake-workflows-" + tenant;
  }

  /** Activities towards the outside, but for those on {@link #notifications}. */
  public static String activities(TenantId tenant) {
    return "intake-activities-" + tenant;
  }

  /**
   * Telling people, and finding what they are to be told: it has seconds, and waits behind no
   * archiving and no delivery.
   */
  public static String notifications(TenantId tenant) {
    return "intake-notifications-" + tenant;
  }

  /** Any media worker with a free slot. */
  public static String media(TenantId tenant) {
    return "intake-media-" + tenant;
  }

  /** One media worker, for the calls that it hosts. */
  public static String host(TenantId tenant, WorkerId worker) {
    return "intake-host-" + tenant + "-" + worker;
  }
}
