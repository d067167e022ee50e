/**
 * What has to be there before a call may be held, and what is wrong where it isn't. Every door that
 * a call can come in by may enter, and has the same rules.
 */
@NullMarked
package dev.intakeline.registry.order;

import org.jspecify.annotations.NullMarked;
