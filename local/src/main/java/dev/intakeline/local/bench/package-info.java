/**
 * Measurements, each a main of its own that prints figures and judges nothing. For people at a
 * quiet machine; no test enters.
 */
@NullMarked
package dev.intakeline.local.bench;

import org.jspecify.annotations.NullMarked;
