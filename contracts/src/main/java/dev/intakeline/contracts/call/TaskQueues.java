package dev.intakeline.contracts.call;

/** Names of the task queues. A tenant's calls share no queue with another's. */
public final class TaskQueues {
  private TaskQueues() {}

  /** Where the workflows run. */
  public static String workflows(TenantId tenant) {
    return "intake-workflows-" + tenant;
  }

  /** Activities towards the outside. */
  public static String activities(TenantId tenant) {
    return "intake-activities-" + tenant;
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
