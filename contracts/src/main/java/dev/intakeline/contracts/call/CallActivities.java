package dev.intakeline.contracts.call;

import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.contracts.archive.ArchiveReceipt;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.net.URI;

/** What a call needs of the outside, each retried by Temporal; idempotent by call. */
@ActivityInterface
public interface CallActivities {
  /**
   * Looks up questionnaire, rules, words and contacts; fails for good when one is unknown or too
   * large.
   */
  @ActivityMethod
  CallAssignment prepare(CallRequest request);

  /** Opens the call's room; one that is open stays as it is. */
  @ActivityMethod
  void createRoom(CallRef ref);

  /** Removes the room and everybody in it; a room that is gone already is a success. */
  @ActivityMethod
  void deleteRoom(CallRef ref);

  /** Writes the transcript, the response, and the sealed manifest; see {@link ArchiveReceipt}. */
  @ActivityMethod
  ArchiveReceipt archive(ArchiveOrder order);

  /** Makes the finished call findable. */
  @ActivityMethod
  void index(CallResult result);

  /** Posts the signed result to the backend's webhook. */
  @ActivityMethod
  void deliver(CallResult result, URI webhook);
}
