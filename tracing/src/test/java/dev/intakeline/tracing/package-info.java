@NullMarked
package dev.intakeline.tracing;

import org.jspecify.annotations.NullMarked;
