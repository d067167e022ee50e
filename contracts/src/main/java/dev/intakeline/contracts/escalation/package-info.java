/**
 * Telling people: of a red flag until one of them takes note, of a caller who wants a person. Every
 * module may enter.
 */
@NullMarked
package dev.intakeline.contracts.escalation;

import org.jspecify.annotations.NullMarked;
