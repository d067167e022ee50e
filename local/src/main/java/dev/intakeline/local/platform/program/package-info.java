/**
 * Workflows, activities, mcp-server and call-api in one process, for one machine; and the content
 * that a fresh installation begins with. Started by {@code LocalPlatform} as a program.
 */
@NullMarked
package dev.intakeline.local.platform.program;

import org.jspecify.annotations.NullMarked;
