@NullMarked
package dev.intakeline.media.mark;

import org.jspecify.annotations.NullMarked;
