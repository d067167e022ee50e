/** Tests of the lookup of subjects. Tests alone enter. */
@NullMarked
package dev.intakeline.mcp.subject;

import org.jspecify.annotations.NullMarked;
