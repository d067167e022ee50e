/**
 * A call played to nobody while the worker starts, so that the first callee doesn't wait for what
 * is loaded lazily: it may be one whose last worker was lost. {@code wiring} enters.
 */
@NullMarked
package dev.intakeline.media.warmup;

import org.jspecify.annotations.NullMarked;
