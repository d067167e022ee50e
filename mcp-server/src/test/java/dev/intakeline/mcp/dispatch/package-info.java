/** Tests of the dispatcher. Tests alone enter. */
@NullMarked
package dev.intakeline.mcp.dispatch;

import org.jspecify.annotations.NullMarked;
