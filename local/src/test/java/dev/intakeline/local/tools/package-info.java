/** The media worker's hand on the real tool server's door. Entered by the test runner alone. */
@NullMarked
package dev.intakeline.local.tools;

import org.jspecify.annotations.NullMarked;
