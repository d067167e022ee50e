package dev.intakeline.activities.archive;

import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.secrets.ContentKeys;

/**
 * Keeps nothing but envelopes of a call whose callee declined: once its record is sealed, the key
 * to its contents is destroyed. The record can still be verified, by anybody, without contents.
 */
public final class ShreddingArchivist implements Archivist {
  private final Archivist sealing;
  private final ContentKeys keys;

  /** Over an archivist that leaves a sealed record alone when it is asked again. */
  public ShreddingArchivist(Archivist sealing, ContentKeys keys) {
    this.sealing = sealing;
    this.keys = keys;
  }

  @Override
  public ArchiveReceipt archive(ArchiveOrder order) {
    ArchiveReceipt receipt = sealing.archive(order);
    if (order.outcome() == CallOutcome.DECLINED) {
      keys.shred(order.request().ref());
    }
    return receipt;
  }
}
