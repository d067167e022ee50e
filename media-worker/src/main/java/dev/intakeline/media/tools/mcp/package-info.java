/**
 * The tools over MCP: one session a hosting, with the hosting's own token. Entered by the wiring
 * alone.
 */
@NullMarked
package dev.intakeline.media.tools.mcp;

import org.jspecify.annotations.NullMarked;
