/** Tests of the reaper, in skipped time. */
@NullMarked
package dev.intakeline.workflows.reaper;

import org.jspecify.annotations.NullMarked;
