/** Tests of archiving. */
@NullMarked
package dev.intakeline.activities.archive;

import org.jspecify.annotations.NullMarked;
