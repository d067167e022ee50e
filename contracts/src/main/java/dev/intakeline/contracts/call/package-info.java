/**
 * A call: who is called and why, what its workflow promises, and what the live and the durable
 * plane say to each other about it. Every module may enter.
 */
@NullMarked
package dev.intakeline.contracts.call;

import org.jspecify.annotations.NullMarked;
