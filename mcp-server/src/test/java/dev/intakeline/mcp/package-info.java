/** The tool server as it runs, asked through the SDK's own client. Tests alone enter. */
@NullMarked
package dev.intakeline.mcp;

import org.jspecify.annotations.NullMarked;
