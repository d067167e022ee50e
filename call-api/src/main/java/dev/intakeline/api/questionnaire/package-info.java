/**
 * Publishing questionnaires, each version under its hash, and reading them back. Nobody else
 * enters.
 */
@NullMarked
package dev.intakeline.api.questionnaire;

import org.jspecify.annotations.NullMarked;
