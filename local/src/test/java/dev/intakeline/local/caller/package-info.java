/** Tests of the scripted caller. Entered by the test runner alone. */
@NullMarked
package dev.intakeline.local.caller;

import org.jspecify.annotations.NullMarked;
