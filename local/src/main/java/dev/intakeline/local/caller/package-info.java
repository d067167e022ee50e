/**
 * The scripted caller: a process that joins a call's room and gets nothing from the platform but
 * the room's audio. It listens, recognises the question, answers, and measures at its own ear. For
 * the launcher, which starts it as a program.
 */
@NullMarked
package dev.intakeline.local.caller;

import org.jspecify.annotations.NullMarked;
