/** Finding what terminated calls left behind. Entered by the activities' own wiring. */
@NullMarked
package dev.intakeline.activities.reaper;

import org.jspecify.annotations.NullMarked;
