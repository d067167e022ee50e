/** Tests of how dangers are found in journals. */
@NullMarked
package dev.intakeline.activities.danger;

import org.jspecify.annotations.NullMarked;
