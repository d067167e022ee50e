/**
 * {@code ./intake bench kills}: media workers struck at exact moments of a call, and whether what
 * is promised then held. Entered by its command.
 */
@NullMarked
package dev.intakeline.local.bench.kills;

import org.jspecify.annotations.NullMarked;
