package dev.intakeline.contracts.tools;

import dev.intakeline.contracts.transcript.UtteranceId;

/** Arguments of {@code request_human}: the caller wants a person. */
public record RequestHuman(String key, UtteranceId utterance) {}
