package dev.intakeline.contracts.call;

import dev.intakeline.contracts.audit.JournalHead;

/**
 * A red flag on its own way up, past every report that still waits. It is known by the flag's id: a
 * flag that was folded already, by this way or as a report, is answered again and not folded twice.
 * A host that takes a call over raises the flags that it finds in the journal again.
 *
 * @param epoch the hosting that it comes from; an older one than the workflow's is refused, but for
 *     the last host's as long as nobody else has the call
 * @param raised the flag
 * @param head the journal's head when the flag was raised
 */
public record FlagEnvelope(Epoch epoch, CallReport.FlagRaised raised, JournalHead head) {}
