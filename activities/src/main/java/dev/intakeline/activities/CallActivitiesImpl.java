package dev.intakeline.activities;

import static java.util.Objects.requireNonNull;

import dev.intakeline.activities.archive.Archivist;
import dev.intakeline.activities.deliver.Delivery;
import dev.intakeline.activities.index.CallIndex;
import dev.intakeline.activities.prepare.Preparation;
import dev.intakeline.activities.room.Clearing;
import dev.intakeline.activities.room.Rooms;
import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.call.CallActivities;
import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallResult;
import io.temporal.activity.Activity;
import java.net.URI;

/** A call's activities, each done in its own room of this module. */
record CallActivitiesImpl(
    Preparation preparation,
    Rooms rooms,
    Clearing clearing,
    Archivist archivist,
    CallIndex calls,
    Delivery delivery)
    implements CallActivities {
  @Override
  public CallAssignment prepare(CallRequest request) {
    return preparation.assignment(
        request, requireNonNull(Activity.getExecutionContext().getInfo().getWorkflowId()));
  }

  @Override
  public void createRoom(CallRef ref) {
    rooms.open(ref);
  }

  @Override
  public void deleteRoom(CallRef ref) {
    clearing.clear(ref);
  }

  @Override
  public ArchiveReceipt archive(ArchiveOrder order) {
    return archivist.archive(order);
  }

  @Override
  public void index(CallResult result) {
    calls.put(result);
  }

  @Override
  public void deliver(CallResult result, URI webhook) {
    delivery.deliver(result, webhook);
  }
}
