/** Tests of the guidance library. Tests alone enter. */
@NullMarked
package dev.intakeline.mcp.knowledge;

import org.jspecify.annotations.NullMarked;
