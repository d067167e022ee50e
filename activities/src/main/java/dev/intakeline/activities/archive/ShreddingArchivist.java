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

  /** Whether nothing that was said may be kept of a call that ended so. */
  public static boolean shreds(CallOutcome outcome) {
    return outcome == CallOutcome.DECLINED;
  }

  @Override
  public ArchiveReceipt archive(ArchiveOrder order) {
    ArchiveReceipt receipt = sealing.archive(order);
    if (shreds(order.outcome())) {
      keys.shred(order.request().ref());
    }
    return receipt;
  }
}
