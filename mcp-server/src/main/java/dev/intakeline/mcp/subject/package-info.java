/**
 * The tool that looks up whom a call is about, in the customer's own system. The dispatcher enters
 * by the tool; a customer's backend is attached by implementing {@code SubjectDirectory}.
 */
@NullMarked
package dev.intakeline.mcp.subject;

import org.jspecify.annotations.NullMarked;
