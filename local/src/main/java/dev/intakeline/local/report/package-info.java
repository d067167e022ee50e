/**
 * What a demonstrated call showed: figures at the caller's ear, the record's content, and the
 * report that {@code --json} writes. For the launcher and the benchmarks.
 */
@NullMarked
package dev.intakeline.local.report;

import org.jspecify.annotations.NullMarked;
