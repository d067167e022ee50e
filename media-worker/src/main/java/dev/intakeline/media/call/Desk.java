package dev.intakeline.media.call;

import dev.intakeline.media.interview.InterviewEvent;

/** What the stages of one call share: their mailboxes, the clock, the scribe. */
record Desk(
    Mailbox<TurnSignal> turns,
    Mailbox<InterviewEvent> thoughts,
    CallClock clock,
    Scribe scribe,
    Stopwatch stopwatch,
    Meters meters) {}
