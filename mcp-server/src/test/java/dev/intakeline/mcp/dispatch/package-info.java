/** Tests of the desk. Tests alone enter. */
@NullMarked
package dev.intakeline.mcp.desk;

import org.jspecify.annotations.NullMarked;
