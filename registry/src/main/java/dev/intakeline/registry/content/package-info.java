/** Bytes that are kept exactly as they came in. Every store may enter. */
@NullMarked
package dev.intakeline.registry.content;

import org.jspecify.annotations.NullMarked;
