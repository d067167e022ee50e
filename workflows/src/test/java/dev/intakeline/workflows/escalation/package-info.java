/** Tests of the escalation, in skipped time. */
@NullMarked
package dev.intakeline.workflows.escalation;

import org.jspecify.annotations.NullMarked;
