/** Tests of the delivery of results. */
@NullMarked
package dev.intakeline.activities.deliver;

import org.jspecify.annotations.NullMarked;
