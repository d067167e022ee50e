/** The calls' rooms on the media server. Entered by the activities' own wiring. */
@NullMarked
package dev.intakeline.activities.room;

import org.jspecify.annotations.NullMarked;
