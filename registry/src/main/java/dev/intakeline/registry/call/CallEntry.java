package dev.intakeline.registry.call;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallType;
import dev.intakeline.contracts.call.ContentHash;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That a call was ordered, and with which versions.
 *
 * @param created when the order was taken; microseconds are kept
 */
public record CallEntry(
    CallRef ref, CallType type, ContentHash questionnaire, ContentHash rules, Instant created) {
  /** The entry of a call that was ordered so. */
  public static CallEntry of(CallRequest request) {
    return new CallEntry(
        request.ref(),
        request.type(),
        request.questionnaire(),
        request.rules(),
        request.requestedAt().truncatedTo(ChronoUnit.MICROS));
  }
}
