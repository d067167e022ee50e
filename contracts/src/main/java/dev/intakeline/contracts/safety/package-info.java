/**
 * Red flags: the rules, what they find in words and answers, and the fixed words that are spoken
 * then. Pure; every module may enter.
 */
@NullMarked
package dev.intakeline.contracts.safety;

import org.jspecify.annotations.NullMarked;
