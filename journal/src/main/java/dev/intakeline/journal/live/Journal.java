package dev.intakeline.journal.live;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.entry.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The journals of the calls under way. Safe for use by many threads and processes. */
public interface Journal {
  /**
   * Takes the call's journal over for this hosting: from here on nothing that an older epoch writes
   * becomes part of the chain. Blocks on the disk for some milliseconds.
   *
   * @throws java.io.UncheckedIOException when the journal can't be kept
   */
  Opening open(CallRef call, Epoch epoch);

  /**
   * All entries of the chain so far, decrypted and checked; none where there is no journal.
   *
   * @throws java.io.UncheckedIOException when it can't be read
   */
  List<Entry> read(CallRef call);

  /**
   * Shows other hosts that this one holds the call, beside the chain: given a few times a second
   * while the call's sound flows. Blocks for some microseconds; what can't be shown isn't.
   */
  void showLife(CallRef call);

  /** Takes the sign back, for a host that leaves a call to others. */
  void showNoLife(CallRef call);

  /** When a host of the call last showed that it lives, by that host's clock. */
  Optional<Instant> lastSignOfLife(CallRef call);

  /** What became of {@link #open}. */
  sealed interface Opening {}

  /**
   * This host has the journal.
   *
   * @param writer where it goes on
   * @param earlier what former hosts wrote, for the interview to go on where it was
   */
  record Opened(JournalWriter writer, List<Entry> earlier) implements Opening {
    public Opened {
      earlier = List.copyOf(earlier);
    }
  }

  /** A host of this epoch or a newer one has it already, or the record is sealed. */
  record Refused(Fencing by) implements Opening {}
}
