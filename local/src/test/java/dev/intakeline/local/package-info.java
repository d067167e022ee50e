/**
 * Tests of what somebody meets who types {@code ./intake}, before any server runs. Entered by the
 * test runner alone.
 */
@NullMarked
package dev.intakeline.local;

import org.jspecify.annotations.NullMarked;
