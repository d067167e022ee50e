package dev.intakeline.media.call;

import dev.intakeline.media.interview.InterviewEvent;

/** What the stages of one call share: their mailboxes, the clock, the journal. */
record CallContext(
    Mailbox<TurnSignal> turns,
    Mailbox<InterviewEvent> thoughts,
    CallClock clock,
    CallJournal journal,
    Stopwatch stopwatch,
    Meters meters) {}
