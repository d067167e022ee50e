package dev.intakeline.workflows.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.codec.IntakeDataConverter;
import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.escalation.Acknowledgement;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.escalation.EscalationOrder;
import dev.intakeline.contracts.escalation.EscalationResult;
import dev.intakeline.contracts.escalation.EscalationStatus;
import dev.intakeline.contracts.escalation.EscalationWorkflow;
import dev.intakeline.contracts.escalation.Notification;
import dev.intakeline.contracts.escalation.NotifyActivities;
import dev.intakeline.contracts.escalation.PersonWanted;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import dev.intakeline.temporal.TemporalConnection;
import dev.intakeline.workflows.WorkflowWorkers;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An escalation alone, in skipped time; its call has ended. */
class EscalationWorkflowTest {
  private static final CallRef CALL = new CallRef(new TenantId("clinic"), new CallId("call-0001"));
  private static final Duration WITHIN = Duration.ofSeconds(60);

  private final TestWorkflowEnvironment temporal =
      TestWorkflowEnvironment.newInstance(
          TestEnvironmentOptions.newBuilder()
              .setWorkflowClientOptions(
                  TemporalConnection.options(IntakeDataConverter.plain()).build())
              .build());
  private final Contacts contacts = new Contacts();

  @BeforeEach
  void start() {
    WorkflowWorkers.register(temporal.newWorker(TaskQueues.workflows(CALL.tenant())));
    temporal
        .newWorker(TaskQueues.notifications(CALL.tenant()))
        .registerActivitiesImplementations(contacts);
    temporal.start();
  }

  @AfterEach
  void close() {
    temporal.close();
  }

  private EscalationResult escalate(boolean firstNotified) {
    EscalationOrder order = order(firstNotified);
    EscalationWorkflow escalation =
        temporal
            .getWorkflowClient()
            .newWorkflowStub(
                EscalationWorkflow.class,
                WorkflowOptions.newBuilder()
                    .setWorkflowId(order.workflowId())
                    .setTaskQueue(TaskQueues.workflows(CALL.tenant()))
                    .build());
    WorkflowClient.start(escalation::run, order);
    return WorkflowStub.fromTyped(escalation).getResult(EscalationResult.class);
  }

  private void acknowledgeAfter(Duration delay, String by) {
    temporal.registerDelayedCallback(
        delay,
        () ->
            contacts.answers.add(
                temporal
                    .getWorkflowClient()
                    .newWorkflowStub(EscalationWorkflow.class, order(false).workflowId())
                    .acknowledge(new Acknowledgement(by))));
  }

  @Test
  void stopsAtTheFirstWhoTakesNote() {
    acknowledgeAfter(Duration.ofSeconds(20), "nurse");
    assertThat(escalate(false)).isEqualTo(acknowledgedBy("nurse"));
    assertThat(contacts.told).containsExactly("nurse");
    assertThat(contacts.alerts).isEmpty();
  }

  @Test
  void tellsTheNextWhenTheFirstDoesNotTakeNote() {
    acknowledgeAfter(Duration.ofSeconds(80), "doctor");
    assertThat(escalate(false)).isEqualTo(acknowledgedBy("doctor"));
    assertThat(contacts.told).containsExactly("nurse", "doctor");
  }

  @Test
  void tellsTheNextAtOnceWhenTheFirstCannotBeReached() {
    contacts.unreachable = List.of("nurse");
    acknowledgeAfter(Duration.ofSeconds(30), "doctor");
    assertThat(escalate(false)).isEqualTo(acknowledgedBy("doctor"));
    assertThat(contacts.told).containsExactly("doctor");
  }

  @Test
  void doesNotTellAgainWhomTheWorkerTold() {
    acknowledgeAfter(Duration.ofSeconds(80), "doctor");
    escalate(true);
    assertThat(contacts.told).containsExactly("doctor");
  }

  @Test
  void raisesTheAlertWhenNobodyTakesNote() {
    assertThat(escalate(false))
        .isEqualTo(
            new EscalationResult(
                new FlagId("f1"), EscalationStatus.ESCALATED_UNANSWERED, Optional.empty()));
    assertThat(contacts.told).containsExactly("nurse", "doctor");
    assertThat(contacts.alerts).hasSize(1);
  }

  @Test
  void waitsForNothingBehindOtherActivities() {
    escalate(false);
    assertThat(
            temporal
                .getWorkflowClient()
                .fetchHistory(order(false).workflowId())
                .getEvents()
                .stream()
                .filter(HistoryEvent::hasActivityTaskScheduledEventAttributes)
                .map(event -> event.getActivityTaskScheduledEventAttributes())
                .map(scheduled -> scheduled.getTaskQueue().getName()))
        .as("the queues of two contacts and of the alert")
        .hasSize(3)
        .containsOnly(TaskQueues.notifications(CALL.tenant()));
  }

  @Test
  void whoTakesNoteAfterTheAlertCounts() {
    acknowledgeAfter(Duration.ofHours(5), "doctor");
    assertThat(escalate(false)).isEqualTo(acknowledgedBy("doctor"));
    assertThat(contacts.answers).containsExactly(acknowledgedBy("doctor"));
    assertThat(contacts.alerts).hasSize(1);
  }

  @Test
  void countsTheFirstAcknowledgementAlone() {
    acknowledgeAfter(Duration.ofSeconds(10), "nurse");
    EscalationResult result = escalate(false);
    assertThat(result).isEqualTo(acknowledgedBy("nurse"));
    assertThat(contacts.answers).containsExactly(result);
  }

  private static EscalationResult acknowledgedBy(String who) {
    return new EscalationResult(new FlagId("f1"), EscalationStatus.ACKNOWLEDGED, Optional.of(who));
  }

  private static EscalationOrder order(boolean firstNotified) {
    return new EscalationOrder(
        CALL,
        new RedFlag(
            new FlagId("f1"),
            "chest-pain",
            Severity.CRITICAL,
            RedFlag.Source.TRANSCRIPT,
            new UtteranceId("c1"),
            new AudioSpan(0, 1),
            false),
        List.of(new Contact("nurse", new Contact.Log()), new Contact("doctor", new Contact.Log())),
        WITHIN,
        firstNotified);
  }

  private static final class Contacts implements NotifyActivities {
    final List<String> told = new CopyOnWriteArrayList<>();
    final List<EscalationOrder> alerts = new CopyOnWriteArrayList<>();
    final List<EscalationResult> answers = new CopyOnWriteArrayList<>();
    volatile List<String> unreachable = List.of();

    @Override
    public void notifyContact(Notification notification) {
      if (unreachable.contains(notification.contact().id())) {
        throw ApplicationFailure.newNonRetryableFailure("unreachable", "NOT_TOLD");
      }
      told.add(notification.contact().id());
    }

    @Override
    public void tellPersonIsWanted(PersonWanted wanted) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void alertPersonWanted(CallRef call) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void alertUnanswered(EscalationOrder order) {
      alerts.add(order);
    }
  }
}
