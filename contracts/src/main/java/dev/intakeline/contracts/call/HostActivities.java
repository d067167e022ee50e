package dev.intakeline.contracts.call;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.time.Duration;

/** Done by a media worker. */
@ActivityInterface
public interface HostActivities {
  /** A host that hasn't given a sign of life for this long has lost the call. */
  Duration HEARTBEAT_TIMEOUT = Duration.ofSeconds(2);

  /**
   * How long a new epoch is offered to the worker that hosted the last one, before anybody may take
   * it.
   */
  Duration SAME_HOST_OFFER = Duration.ofSeconds(1);

  /**
   * Holds the conversation until it is over; heart-beats from the audio tick. A worker that holds
   * the call already takes the new epoch in place, without leaving the room or speaking. One
   * attempt: the workflow schedules the next host itself, under a new epoch.
   *
   * @return how the conversation ended, also where its reports did not get through
   */
  @ActivityMethod
  HostResult hostCall(CallAssignment assignment);

  /** Obeys a command; scheduled on the hosting worker's own task queue. */
  @ActivityMethod
  void command(CallRef ref, Epoch epoch, CallCommand command);
}
