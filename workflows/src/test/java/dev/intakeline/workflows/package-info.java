/** Guards of this module. */
@NullMarked
package dev.intakeline.workflows;

import org.jspecify.annotations.NullMarked;
