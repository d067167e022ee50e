/**
 * The sealed record of a finished call: made once, never changed, read by whoever has the call's
 * key. For the activities, for call-api, and for the command line.
 */
@NullMarked
package dev.intakeline.journal.archive;

import org.jspecify.annotations.NullMarked;
