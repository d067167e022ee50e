/** Guards of the cut: which module may know which. Entered by the test runner alone. */
@NullMarked
package dev.intakeline.local.architecture;

import org.jspecify.annotations.NullMarked;
