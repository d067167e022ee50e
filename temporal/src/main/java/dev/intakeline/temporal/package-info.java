/**
 * The way to the Temporal server: an encrypted connection, workers that start and stop as one, and
 * what a namespace must have. Entered by whatever runs workers or starts calls.
 */
@NullMarked
package dev.intakeline.temporal;

import org.jspecify.annotations.NullMarked;
