/**
 * Measurements that print figures; each command of {@code ./intake bench} is a class or a room
 * here. For people at a quiet machine; the launcher alone enters.
 */
@NullMarked
package dev.intakeline.local.bench;

import org.jspecify.annotations.NullMarked;
