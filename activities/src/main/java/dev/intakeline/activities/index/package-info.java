/** Making finished calls findable. Entered by the activities' own wiring. */
@NullMarked
package dev.intakeline.activities.index;

import org.jspecify.annotations.NullMarked;
