/** Tests of the call's workflow: pure parts alone, the whole in a time-skipping Temporal. */
@NullMarked
package dev.intakeline.workflows.call;

import org.jspecify.annotations.NullMarked;
