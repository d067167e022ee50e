package dev.intakeline.activities;

import dev.intakeline.contracts.call.CallActivities;
import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.DialActivities;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.escalation.DangerActivities;
import dev.intakeline.contracts.escalation.NotifyActivities;
import dev.intakeline.contracts.safety.RedFlag;
import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks, and passes on what it was told. */
public final class ProbeImpl implements Probe {
  @Override
  public List<String> probe(CallRequest request) {
    ActivityOptions options =
        ActivityOptions.newBuilder()
            .setTaskQueue(TaskQueues.activities(request.ref().tenant()))
            .setStartToCloseTimeout(Duration.ofSeconds(30))
            .build();
    CallActivities calls = Workflow.newActivityStub(CallActivities.class, options);
    DialActivities dials = Workflow.newActivityStub(DialActivities.class, options);
    List<String> told = new ArrayList<>();
    for (int time = 0; time < 2; time++) {
      CallAssignment assignment = calls.prepare(request);
      told.add(assignment.questionnaire().id());
      calls.createRoom(request.ref());
      told.add(dials.dial(request, 1).name());
    }
    calls.deleteRoom(request.ref());
    urgent(NotifyActivities.class, request).alertPersonWanted(request.ref());
    told.addAll(
        urgent(DangerActivities.class, request).leftDangers(request.ref()).stream()
            .map(RedFlag::rule)
            .toList());
    return told;
  }

  private static <T> T urgent(Class<T> activities, CallRequest request) {
    return Workflow.newActivityStub(
        activities,
        ActivityOptions.newBuilder()
            .setTaskQueue(TaskQueues.notifications(request.ref().tenant()))
            .setScheduleToCloseTimeout(Duration.ofSeconds(30))
            .build());
  }
}
