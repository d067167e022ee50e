/** The registry's tests, on a real PostgreSQL. Nothing of the product enters here. */
@NullMarked
package dev.intakeline.registry;

import org.jspecify.annotations.NullMarked;
