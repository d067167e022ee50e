/**
 * The deployable that runs the workflows: its settings, its workers, its main. Entered by whoever
 * starts it, alone or in one JVM with others.
 */
@NullMarked
package dev.intakeline.workflows;

import org.jspecify.annotations.NullMarked;
