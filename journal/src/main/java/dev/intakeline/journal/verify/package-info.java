/**
 * The proof: checks that a sealed record is as it was sealed, without being able to read its
 * contents. Everybody may enter.
 */
@NullMarked
package dev.intakeline.journal.verify;

import org.jspecify.annotations.NullMarked;
