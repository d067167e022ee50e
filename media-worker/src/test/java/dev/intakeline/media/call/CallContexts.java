package dev.intakeline.media.call;

import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.live.Journal;
import dev.intakeline.journal.live.JournalWriter;
import java.time.Duration;

/** What a stage of a call needs in order to be tested alone. */
final class CallContexts {
  private CallContexts() {}

  /** The journal of the world's call, which nobody hosts. */
  static JournalWriter journal(CallWorld world) {
    if (world.journal.open(CallWorld.CALL, Epoch.FIRST) instanceof Journal.Opened(var writer, _)) {
      return writer;
    }
    throw new IllegalStateException("the journal is another host's");
  }

  /** A context of a call that began so long ago. */
  static CallContext context(CallWorld world, JournalWriter journal, long secondsAgo) {
    CallClock clock =
        new CallClock(System.nanoTime() - Duration.ofSeconds(secondsAgo).toNanos(), 0);
    return new CallContext(
        new Mailbox<>(8, world.meters, Meter.TURN_SIGNALS_LOST),
        new Mailbox<>(8, world.meters, Meter.THOUGHTS_LOST),
        clock,
        new CallJournal(journal, clock, world.meters, () -> {}),
        new Stopwatch(),
        world.meters);
  }
}
