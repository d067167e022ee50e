/** How receivers know that what is delivered to them is from here. Nobody else enters. */
@NullMarked
package dev.intakeline.api.delivery;

import org.jspecify.annotations.NullMarked;
