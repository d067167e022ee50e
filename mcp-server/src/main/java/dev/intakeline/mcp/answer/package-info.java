/** The tool that checks an answer against its question. Enter by the dispatcher alone. */
@NullMarked
package dev.intakeline.mcp.answer;

import org.jspecify.annotations.NullMarked;
