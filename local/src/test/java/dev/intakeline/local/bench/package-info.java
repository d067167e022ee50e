/** Tests of the benchmarks' own arithmetic. */
@NullMarked
package dev.intakeline.local.bench;

import org.jspecify.annotations.NullMarked;
