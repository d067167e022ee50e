@NullMarked
package dev.intakeline.media.wiring;

import org.jspecify.annotations.NullMarked;
