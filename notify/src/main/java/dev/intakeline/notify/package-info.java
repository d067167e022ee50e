/**
 * Telling people and systems outside: signed webhooks, and the log for a machine without anything
 * else. Activities enter it, and the media worker when the durable plane does not answer.
 */
@NullMarked
package dev.intakeline.notify;

import org.jspecify.annotations.NullMarked;
