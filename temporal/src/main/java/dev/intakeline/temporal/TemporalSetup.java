package dev.intakeline.temporal;

import dev.intakeline.contracts.call.ReaperWorkflow;
import dev.intakeline.contracts.call.SearchAttributes;
import dev.intakeline.contracts.call.TaskQueues;
import dev.intakeline.contracts.call.TenantId;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import io.temporal.client.schedules.ScheduleIntervalSpec;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.SchedulePolicy;
import io.temporal.client.schedules.ScheduleSpec;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a namespace must have before calls run in it: the search attributes, and each tenant's
 * reaper. Harmless when repeated, also by several processes at once.
 */
public final class TemporalSetup {
  /** A room that a terminated call left costs money; nobody is in it any more. */
  public static final Duration REAPER_EVERY = Duration.ofMinutes(5);

  private TemporalSetup() {}

  /** Adds what is missing. */
  public static void prepare(TemporalConnection connection, List<TenantId> tenants) {
    addSearchAttributes(connection);
    tenants.forEach(tenant -> scheduleReaper(connection, tenant));
  }

  private static void addSearchAttributes(TemporalConnection connection) {
    OperatorServiceStubs operator =
        OperatorServiceStubs.newServiceStubs(
            OperatorServiceStubsOptions.newBuilder()
                .setTarget(connection.settings().target())
                .validateAndBuildWithDefaults());
    try {
      String namespace = connection.settings().namespace();
      Map<String, IndexedValueType> missing = new TreeMap<>();
      SearchAttributes.ALL.forEach(
          name -> missing.put(name, IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD));
      operator
          .blockingStub()
          .listSearchAttributes(
              ListSearchAttributesRequest.newBuilder().setNamespace(namespace).build())
          .getCustomAttributesMap()
          .keySet()
          .forEach(missing::remove);
      if (!missing.isEmpty()) {
        operator
            .blockingStub()
            .addSearchAttributes(
                AddSearchAttributesRequest.newBuilder()
                    .setNamespace(namespace)
                    .putAllSearchAttributes(missing)
                    .build());
      }
    } finally {
      operator.shutdownNow();
    }
  }

  private static void scheduleReaper(TemporalConnection connection, TenantId tenant) {
    ScheduleClient schedules =
        ScheduleClient.newInstance(
            connection.stubs(),
            ScheduleClientOptions.newBuilder()
                .setNamespace(connection.settings().namespace())
                .setDataConverter(connection.client().getOptions().getDataConverter())
                .build());
    try {
      schedules.createSchedule(
          ReaperWorkflow.scheduleId(tenant), reaper(tenant), ScheduleOptions.newBuilder().build());
    } catch (ScheduleAlreadyRunningException thereAlready) {
      // What it should be.
    }
  }

  private static Schedule reaper(TenantId tenant) {
    return Schedule.newBuilder()
        .setAction(
            ScheduleActionStartWorkflow.newBuilder()
                .setWorkflowType(ReaperWorkflow.class)
                .setArguments(tenant)
                .setOptions(
                    WorkflowOptions.newBuilder()
                        .setWorkflowId(ReaperWorkflow.scheduleId(tenant))
                        .setTaskQueue(TaskQueues.workflows(tenant))
                        .setStaticSummary("Clear what terminated calls left behind")
                        // Without details the SDK can't read a schedule back that has a summary.
                        .setStaticDetails("Rooms whose call's workflow isn't running are removed.")
                        .build())
                .build())
        .setSpec(
            ScheduleSpec.newBuilder()
                .setIntervals(List.of(new ScheduleIntervalSpec(REAPER_EVERY)))
                .build())
        .setPolicy(
            SchedulePolicy.newBuilder()
                .setOverlap(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP)
                .build())
        .build();
  }
}
