/**
 * Chooses the parts of a media worker by its settings, and starts and stops them in order. Nobody
 * enters but the application.
 */
@NullMarked
package dev.intakeline.media.wiring;

import org.jspecify.annotations.NullMarked;
