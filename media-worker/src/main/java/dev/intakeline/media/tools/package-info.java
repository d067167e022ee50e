/** The tools, over MCP. {@code wiring} enters; the call knows the port alone. */
@NullMarked
package dev.intakeline.media.tools;

import org.jspecify.annotations.NullMarked;
