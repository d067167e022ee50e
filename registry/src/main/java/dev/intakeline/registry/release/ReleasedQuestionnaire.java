package dev.intakeline.registry.release;

import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.registry.content.Bytes;
import java.time.Instant;

/**
 * A questionnaire's version.
 *
 * @param hash its name: the hash of the compiled questionnaire's JSON
 * @param questionnaire the compiled form
 * @param fhir the FHIR resource that it was read from, byte by byte
 * @param published when it came in first
 */
public record ReleasedQuestionnaire(
    ContentHash hash, Questionnaire questionnaire, Bytes fhir, Instant published) {}
