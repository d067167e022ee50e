/** Bringing the callee to the call, once. Entered by the activities' own wiring. */
@NullMarked
package dev.intakeline.activities.dial;

import org.jspecify.annotations.NullMarked;
