package dev.intakeline.activities.archive;

import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.contracts.archive.ArchiveReceipt;

/** Writes the sealed record of a finished call. Thread-safe. */
public interface Archivist {
  /**
   * Writes the record once; a record that is sealed already is answered again.
   *
   * @throws io.temporal.failure.ApplicationFailure where it can't
   */
  ArchiveReceipt archive(ArchiveOrder order);
}
