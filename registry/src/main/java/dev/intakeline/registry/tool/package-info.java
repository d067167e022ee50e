/**
 * The tool server's own audit: a hash chain for each call, contents encrypted by whoever writes
 * them. The tool server writes here; audit readers may look.
 */
@NullMarked
package dev.intakeline.registry.tool;

import org.jspecify.annotations.NullMarked;
