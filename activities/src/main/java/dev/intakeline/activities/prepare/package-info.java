/**
 * Entering a call, looking up what it needs, and refusing what it could not be held with. Entered
 * by the activities' own wiring.
 */
@NullMarked
package dev.intakeline.activities.prepare;

import org.jspecify.annotations.NullMarked;
