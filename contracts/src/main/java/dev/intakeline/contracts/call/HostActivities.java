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

  /** How long a worker has to answer {@link #claim}; a frozen one costs the callee no more. */
  Duration CLAIM_TIMEOUT = Duration.ofMillis(500);

  /** How long a claimed slot is kept free for {@link #hostCall} to follow. */
  Duration CLAIM_KEPT = Duration.ofSeconds(3);

  /**
   * Says that this worker will host the call under the epoch, and answers at once. Asked on the
   * last host's own queue first, then on the media queue; {@link #hostCall} follows on the claiming
   * worker's own queue. So a worker that was frozen with an open poll swallows half a second and
   * not a whole heartbeat time-out. Harmless when repeated: one slot is kept for a call, and given
   * back after {@link #CLAIM_KEPT} when nothing follows. A worker without a free slot polls the
   * media queue no more and fails what was on its way, so that another one gets it; the one that
   * hosts this call already always claims it. One that sees another's fresh sign of life in this
   * call may refuse as well: after an outage of Temporal that other one is about to ask.
   */
  @ActivityMethod
  WorkerId claim(CallRef ref, Epoch epoch);

  /**
   * Holds the conversation until it is over; heart-beats from the audio tick. A worker that holds
   * the call already takes the new epoch in place, without leaving the room or speaking. One
   * attempt: the workflow finds the next host itself, under a new epoch.
   *
   * @return how the conversation ended, also where its reports did not get through
   */
  @ActivityMethod
  HostResult hostCall(CallAssignment assignment);

  /** Obeys a command; scheduled on the hosting worker's own task queue. */
  @ActivityMethod
  void command(CallRef ref, Epoch epoch, CallCommand command);
}
