package dev.intakeline.journal.archive;

import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.journal.entry.Entry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where sealed records are kept, for good. Safe for use by many threads and processes. */
public interface CallArchive {
  /**
   * Seals the call's record: no host writes its journal any more, and journal, attachments and,
   * where the callee agreed, the recording are kept under a signed manifest. All or nothing; asked
   * again it gives the same receipt, and nothing is attached anew.
   *
   * @param attachments makes of the journal what is kept beside it, such as transcript and
   *     response; given the very entries that are sealed, once no host can add to them
   * @throws StaleEpochException when the order is of an older hosting than the call's last
   * @throws java.io.UncheckedIOException when the archive can't be written; nothing is sealed then
   *     that a second try would not seal
   */
  ArchiveReceipt seal(ArchiveOrder order, Function<List<Entry>, List<Attachment>> attachments);

  /** The receipt of a record that is sealed. */
  Optional<ArchiveReceipt> find(CallRef call);

  /** Opens a sealed record; empty where there is none. */
  Optional<ArchivedCall> open(CallRef call);
}
