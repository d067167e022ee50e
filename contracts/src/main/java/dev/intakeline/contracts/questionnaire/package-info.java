/**
 * What is asked, in which order, and what counts as an answer; the interview's progress as pure
 * functions. Every module may enter; knows nothing of speech, FHIR or storage.
 */
@NullMarked
package dev.intakeline.contracts.questionnaire;

import org.jspecify.annotations.NullMarked;
