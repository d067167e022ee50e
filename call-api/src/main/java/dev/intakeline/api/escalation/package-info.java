/** Taking note of a red flag. Nobody else enters. */
@NullMarked
package dev.intakeline.api.escalation;

import org.jspecify.annotations.NullMarked;
