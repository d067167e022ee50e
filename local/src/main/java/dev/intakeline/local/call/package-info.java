/**
 * One call on a running platform: ordered, spoken by a caller with a script, followed, broken where
 * the script says so, and read from its sealed record afterwards. For the commands and benchmarks.
 */
@NullMarked
package dev.intakeline.local.call;

import org.jspecify.annotations.NullMarked;
