/**
 * The life of one call, durably: it folds what the live call reports and takes the call through
 * every step to a final state. Entered by Temporal alone; pure but for {@code Workflow}'s own
 * calls.
 */
@NullMarked
package dev.intakeline.workflows.call;

import org.jspecify.annotations.NullMarked;
