/**
 * The tool that searches the guidance library, and the library that is shipped. The dispatcher
 * enters by the tool; another search engine is attached by implementing {@code Knowledge}.
 */
@NullMarked
package dev.intakeline.mcp.knowledge;

import org.jspecify.annotations.NullMarked;
