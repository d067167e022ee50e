/**
 * Who may come to the tools: whoever shows a token of one call's hosting. The protocol reads what
 * was granted; nothing passes without it.
 */
@NullMarked
package dev.intakeline.mcp.access;

import org.jspecify.annotations.NullMarked;
