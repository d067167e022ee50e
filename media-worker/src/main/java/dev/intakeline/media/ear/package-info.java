/**
 * One call's ear: the thread that hears the caller, tells speech from silence, and keeps the
 * recognisers fed. {@code call} enters; whatever it finds is told, and decided elsewhere.
 */
@NullMarked
package dev.intakeline.media.ear;

import org.jspecify.annotations.NullMarked;
