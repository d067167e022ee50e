package dev.intakeline.contracts.tools;

import dev.intakeline.contracts.call.CallOutcome;

/** Arguments of {@code end_call}: the conversation is over, with this outcome. */
public record EndCall(String key, CallOutcome outcome) {}
