/**
 * Clearing what terminated calls left behind. Entered by Temporal alone; pure but for {@code
 * Workflow}'s own calls.
 */
@NullMarked
package dev.intakeline.workflows.reaper;

import org.jspecify.annotations.NullMarked;
