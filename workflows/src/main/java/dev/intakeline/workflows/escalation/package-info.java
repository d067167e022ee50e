/**
 * Telling people of a red flag, one after the other, until somebody takes note. Entered by Temporal
 * alone; pure but for {@code Workflow}'s own calls.
 */
@NullMarked
package dev.intakeline.workflows.escalation;

import org.jspecify.annotations.NullMarked;
