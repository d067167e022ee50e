/**
 * Which trace and which call a thread works for, so that one call can be followed through the logs
 * of all processes. Entered wherever a call crosses a border: HTTP, Temporal, a thread.
 */
@NullMarked
package dev.intakeline.tracing;

import org.jspecify.annotations.NullMarked;
