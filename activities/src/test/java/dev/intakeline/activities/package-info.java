/** Tests of the activities' deployable. */
@NullMarked
package dev.intakeline.activities;

import org.jspecify.annotations.NullMarked;
