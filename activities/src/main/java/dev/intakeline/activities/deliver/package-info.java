/** Handing results to the backend that ordered the call. Entered by the activities' own wiring. */
@NullMarked
package dev.intakeline.activities.deliver;

import org.jspecify.annotations.NullMarked;
