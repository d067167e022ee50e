package dev.intakeline.contracts.call;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Brings the callee to the call. */
@ActivityInterface
public interface DialActivities {
  /**
   * Starts the attempt. Written to the dial ledger before anything leaves; an attempt that stands
   * there already is not made again, its result is reported instead.
   *
   * @param request whom to reach
   * @param attempt from 1
   */
  @ActivityMethod
  DialResult dial(CallRequest request, int attempt);
}
