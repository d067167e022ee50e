package dev.intakeline.workflows.call;

import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.call.CallActivities;
import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallResult;
import dev.intakeline.contracts.call.CallStep;
import dev.intakeline.contracts.call.DialActivities;
import dev.intakeline.contracts.call.DialResult;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.escalation.ContactMessage;
import dev.intakeline.contracts.escalation.DangerActivities;
import dev.intakeline.contracts.escalation.EscalationOrder;
import dev.intakeline.contracts.escalation.Notification;
import dev.intakeline.contracts.escalation.NotifyActivities;
import dev.intakeline.contracts.escalation.PersonWanted;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.tracing.Trail;
import io.temporal.activity.Activity;
import io.temporal.failure.ApplicationFailure;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The outside of a call, in memory: notes what was asked of it; a broken step fails for good. */
final class FakeOutside
    implements CallActivities, DialActivities, NotifyActivities, DangerActivities {
  /** Where it is asked. */
  static final List<String> QUEUES =
      List.of(TaskQueues.activities(Samples.TENANT), TaskQueues.notifications(Samples.TENANT));

  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<Notification> notifications = new CopyOnWriteArrayList<>();
  final List<PersonWanted> wanted = new CopyOnWriteArrayList<>();
  final List<CallResult> delivered = new CopyOnWriteArrayList<>();
  final List<ArchiveOrder> archived = new CopyOnWriteArrayList<>();

  /** What the call's journal holds of dangers. */
  final List<RedFlag> left = new CopyOnWriteArrayList<>();

  volatile boolean journalIsReadable = true;
  private final Set<CallStep> broken = ConcurrentHashMap.newKeySet();
  private final Set<String> unreachable = ConcurrentHashMap.newKeySet();

  /** The trail of whoever asked, once for each that asked. */
  final List<Optional<Trail>> trails = new CopyOnWriteArrayList<>();

  /** How often somebody was really dialled. */
  volatile int dialled;

  void breakDown(CallStep step) {
    broken.add(step);
  }

  boolean isBroken(CallStep step) {
    return broken.contains(step);
  }

  int times(CallStep step) {
    return Collections.frequency(asked, step.name());
  }

  void mend(CallStep step) {
    broken.remove(step);
  }

  /** A contact's id, or the key of one message. */
  void makeUnreachable(String contactOrKey) {
    unreachable.add(contactOrKey);
  }

  private void take(CallStep step) {
    asked.add(step.name());
    trails.add(Trail.current());
    if (broken.contains(step)) {
      throw ApplicationFailure.newNonRetryableFailure("broken", step.name());
    }
  }

  @Override
  public CallAssignment prepare(CallRequest request) {
    take(CallStep.PREPARE);
    return Samples.assignment(request);
  }

  @Override
  public void createRoom(CallRef ref) {
    take(CallStep.ROOM);
  }

  @Override
  public void deleteRoom(CallRef ref) {
    asked.add("DELETE_ROOM");
  }

  @Override
  public synchronized DialResult dial(CallRequest request, int attempt) {
    take(CallStep.DIAL);
    if (dialled > 0) {
      return DialResult.ALREADY_DIALLED;
    }
    dialled = 1;
    return DialResult.STARTED;
  }

  @Override
  public ArchiveReceipt archive(ArchiveOrder order) {
    take(CallStep.ARCHIVE);
    archived.add(order);
    return Samples.receipt();
  }

  @Override
  public void index(CallResult result) {
    take(CallStep.INDEX);
  }

  @Override
  public void deliver(CallResult result, URI webhook) {
    take(CallStep.DELIVER);
    delivered.add(result);
  }

  @Override
  public List<RedFlag> leftDangers(CallRef call) {
    onItsQueue();
    asked.add("DANGERS");
    if (!journalIsReadable) {
      throw ApplicationFailure.newNonRetryableFailure("unreadable", "JOURNAL");
    }
    return List.copyOf(left);
  }

  @Override
  public void notifyContact(Notification notification) {
    reach(notification);
    notifications.add(notification);
    trails.add(Trail.current());
  }

  @Override
  public void tellPersonIsWanted(PersonWanted message) {
    reach(message);
    wanted.add(message);
  }

  private void reach(ContactMessage message) {
    onItsQueue();
    if (unreachable.contains(message.contact().id()) || unreachable.contains(message.key())) {
      throw ApplicationFailure.newNonRetryableFailure("unreachable", "UNREACHABLE");
    }
  }

  /** People aren't told behind what archives and delivers. */
  private static void onItsQueue() {
    String queue = Activity.getExecutionContext().getInfo().getActivityTaskQueue();
    if (!queue.equals(TaskQueues.notifications(Samples.TENANT))) {
      throw ApplicationFailure.newNonRetryableFailure(queue, "WRONG_QUEUE");
    }
  }

  @Override
  public void alertPersonWanted(CallRef call) {
    onItsQueue();
    asked.add("ALERT_PERSON_WANTED");
  }

  @Override
  public void alertUnanswered(EscalationOrder order) {
    onItsQueue();
    asked.add("ALERT");
  }
}
