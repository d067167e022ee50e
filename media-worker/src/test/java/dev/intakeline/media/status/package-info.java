@NullMarked
package dev.intakeline.media.status;

import org.jspecify.annotations.NullMarked;
