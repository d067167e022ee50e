/**
 * The tools that only ask for something: it is put on the record and accepted, and the live loop
 * carries it out. Enter by the dispatcher alone.
 */
@NullMarked
package dev.intakeline.mcp.request;

import org.jspecify.annotations.NullMarked;
