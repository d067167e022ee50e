/**
 * What makes a call happen once: its entry, its newest epoch, and the ledger of dials. Whoever
 * starts, dials or guards a call may enter.
 */
@NullMarked
package dev.intakeline.registry.call;

import org.jspecify.annotations.NullMarked;
