/**
 * What is released for use: questionnaires, red-flag rules and fixed words, by hash, never changed.
 * Whoever prepares a call or publishes for a tenant may enter.
 */
@NullMarked
package dev.intakeline.registry.release;

import org.jspecify.annotations.NullMarked;
