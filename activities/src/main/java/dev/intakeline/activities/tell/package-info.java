/**
 * Telling contacts of red flags and of callers who were promised a person, and whoever runs the
 * platform when nobody took note or could be told. Entered by the activities' own wiring.
 */
@NullMarked
package dev.intakeline.activities.tell;

import org.jspecify.annotations.NullMarked;
