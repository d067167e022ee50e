/** Tests of running programs. Entered by the test runner alone. */
@NullMarked
package dev.intakeline.local.process;

import org.jspecify.annotations.NullMarked;
