/** How activities tell Temporal that they failed: for now or for good. Every activity enters it. */
@NullMarked
package dev.intakeline.activities.failure;

import org.jspecify.annotations.NullMarked;
