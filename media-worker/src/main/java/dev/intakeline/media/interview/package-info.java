/**
 * What to say and ask next: the rule-based interviewer, pure decisions about what was heard. {@code
 * call} enters; no clock, thread, network or audio does. It never decides whose turn it is.
 */
@NullMarked
package dev.intakeline.media.interview;

import org.jspecify.annotations.NullMarked;
