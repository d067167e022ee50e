/**
 * One entry of a call's journal: its form on disk, its place in the chain, its encrypted content.
 * The other rooms of this module enter; others meet {@link dev.intakeline.journal.entry.Entry}
 * alone.
 */
@NullMarked
package dev.intakeline.journal.entry;

import org.jspecify.annotations.NullMarked;
