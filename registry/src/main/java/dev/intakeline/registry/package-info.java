/**
 * The door to the registry: opens the database, brings its tables up to date, and hands out the
 * stores. Activities, the API and the tool server enter here; the live plane never does.
 */
@NullMarked
package dev.intakeline.registry;

import org.jspecify.annotations.NullMarked;
