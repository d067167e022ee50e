/** Tests of how workers are measured. Entered by the test runner alone. */
@NullMarked
package dev.intakeline.local.bench.memory;

import org.jspecify.annotations.NullMarked;
