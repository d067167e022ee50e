package dev.intakeline.registry.call;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallType;
import dev.intakeline.contracts.call.ContentHash;
import java.time.Instant;

/**
 * That a call was ordered, and with which versions.
 *
 * @param created when the order was taken; microseconds are kept
 */
public record CallEntry(
    CallRef ref, CallType type, ContentHash questionnaire, ContentHash rules, Instant created) {}
