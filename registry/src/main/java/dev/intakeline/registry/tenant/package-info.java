/**
 * The customers, and whom each of them wants to be told of red flags. Every durable module may
 * enter.
 */
@NullMarked
package dev.intakeline.registry.tenant;

import org.jspecify.annotations.NullMarked;
