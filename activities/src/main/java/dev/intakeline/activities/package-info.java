/**
 * The deployable that runs the activities: its settings, its parts, its workers, its main. Entered
 * by whoever starts it, alone or in one JVM with others.
 */
@NullMarked
package dev.intakeline.activities;

import org.jspecify.annotations.NullMarked;
