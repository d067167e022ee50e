/**
 * This worker as Temporal sees it: which calls it hosts, its task queues, its signs of life, its
 * reports. {@code wiring} enters; the live loop never waits for this room.
 */
@NullMarked
package dev.intakeline.media.host;

import org.jspecify.annotations.NullMarked;
