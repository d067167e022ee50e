/** Dangers that stand in a call's journal alone. Entered by the activities' own wiring. */
@NullMarked
package dev.intakeline.activities.danger;

import org.jspecify.annotations.NullMarked;
