/** Tests over a real Temporal server, and that server for the tests of other modules. */
@NullMarked
package dev.intakeline.temporal;

import org.jspecify.annotations.NullMarked;
