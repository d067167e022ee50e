/** Tests of what {@code ./intake bench kills} promises. Entered by the test runner alone. */
@NullMarked
package dev.intakeline.local.bench.kills;

import org.jspecify.annotations.NullMarked;
