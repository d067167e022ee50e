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
   * How long a worker that still shows life in the call goes before all others when a new epoch is
   * offered. Its callee is served meanwhile; beyond it the workflow's wish for a host counts more.
   */
  Duration SAME_HOST_OFFER = Duration.ofSeconds(5);

  /** A host's sign of life that is older than this doesn't keep others from claiming its call. */
  Duration LIFE_SHOWN_WITHIN = Duration.ofSeconds(1);

  /**
   * How long a worker has to answer {@link #claim}: a busy one is not asked twice. A frozen one's
   * silence is not waited for, since somebody else is asked at the same time.
   */
  Duration CLAIM_TIMEOUT = Duration.ofSeconds(1);

  /** How long {@link #hostCall} waits for the worker that has just claimed the call. */
  Duration START_WITHIN = Duration.ofSeconds(1);

  /** How long a claimed slot is kept free for {@link #hostCall} to follow. */
  Duration CLAIM_KEPT = Duration.ofSeconds(3);

  /**
   * Says that this worker will host the call under the epoch, and answers at once. Asked on the
   * last host's own queue and on the media queue at the same time, the first answer counts; {@link
   * #hostCall} follows on the claiming worker's own queue. So a worker that was frozen with an open
   * poll swallows {@link #CLAIM_TIMEOUT} and not a whole heartbeat time-out. Harmless when
   * repeated: one slot is kept for a call, and given back after {@link #CLAIM_KEPT} when nothing
   * follows. A worker without a free slot refuses, so that another one gets it; the one that hosts
   * this call already claims it as long as the call gets its sound, and gives it up where that has
   * stopped. One that sees another's fresh sign of life in this call refuses for {@link
   * #SAME_HOST_OFFER}: after an outage of Temporal that other one is about to claim it itself.
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
