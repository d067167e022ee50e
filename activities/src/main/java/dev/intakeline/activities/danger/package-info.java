/** Dangers that stand in a call's journal alone. Entered by Temporal alone. */
@NullMarked
package dev.intakeline.activities.danger;

import org.jspecify.annotations.NullMarked;
