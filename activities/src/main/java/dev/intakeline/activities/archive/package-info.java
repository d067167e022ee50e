/** Writing the sealed record of a finished call. Entered by the activities' own wiring. */
@NullMarked
package dev.intakeline.activities.archive;

import org.jspecify.annotations.NullMarked;
