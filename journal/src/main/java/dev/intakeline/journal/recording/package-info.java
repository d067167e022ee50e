/**
 * The recording of a call: written in segments while the call lasts, joined to one file afterwards.
 * For the media worker, and for the archive.
 */
@NullMarked
package dev.intakeline.journal.recording;

import org.jspecify.annotations.NullMarked;
