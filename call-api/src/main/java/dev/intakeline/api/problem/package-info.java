/**
 * How the API says no: problem+json with the field and the reason, never with what was sent. Every
 * feature of the API may enter.
 */
@NullMarked
package dev.intakeline.api.problem;

import org.jspecify.annotations.NullMarked;
