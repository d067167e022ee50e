/**
 * The API's tests: over HTTP, with a real PostgreSQL and a real Temporal server. Nothing of the
 * product enters here.
 */
@NullMarked
package dev.intakeline.api;

import org.jspecify.annotations.NullMarked;
