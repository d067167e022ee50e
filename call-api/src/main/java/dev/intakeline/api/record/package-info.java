/**
 * What was said and answered in a call: from the sealed record, or from the call that still runs.
 * Nobody else enters.
 */
@NullMarked
package dev.intakeline.api.record;

import org.jspecify.annotations.NullMarked;
