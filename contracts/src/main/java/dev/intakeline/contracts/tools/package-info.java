/**
 * The tools that the model, or the rule-based interviewer in its place, calls over MCP: names,
 * arguments and answers. Every module may enter.
 */
@NullMarked
package dev.intakeline.contracts.tools;

import org.jspecify.annotations.NullMarked;
