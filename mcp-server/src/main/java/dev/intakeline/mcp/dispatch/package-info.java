/**
 * Where every tool call is checked, limited, answered once for each key, and put on the record
 * before its answer leaves. Tools implement {@code Tool}; the protocol hands calls in.
 */
@NullMarked
package dev.intakeline.mcp.dispatch;

import org.jspecify.annotations.NullMarked;
