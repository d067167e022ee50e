/**
 * The tool server's own application: which parts it has, how they are configured, and what they
 * connect to. The launcher enters here; the features are rooms of their own.
 */
@NullMarked
package dev.intakeline.mcp;

import org.jspecify.annotations.NullMarked;
