/**
 * The Model Context Protocol's side of the tools: Streamable HTTP at one path, without sessions, so
 * that a restart in the middle of a call needs no new handshake. Nothing of ours calls in here.
 */
@NullMarked
package dev.intakeline.mcp.protocol;

import org.jspecify.annotations.NullMarked;
