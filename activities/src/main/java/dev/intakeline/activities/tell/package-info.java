/**
 * Telling contacts of red flags, and whoever runs the platform when nobody took note. Entered by
 * the activities' own wiring.
 */
@NullMarked
package dev.intakeline.activities.tell;

import org.jspecify.annotations.NullMarked;
