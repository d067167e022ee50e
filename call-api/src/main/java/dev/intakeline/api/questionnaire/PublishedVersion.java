package dev.intakeline.api.questionnaire;

/**
 * A questionnaire's version.
 *
 * @param id the questionnaire
 * @param version its hash, which names it for good
 */
record PublishedVersion(String id, String version) {}
