/**
 * The sealed record of a finished call: what is in it and where it lies. Every module may enter.
 */
@NullMarked
package dev.intakeline.contracts.archive;

import org.jspecify.annotations.NullMarked;
