package dev.intakeline.activities.archive;

import dev.intakeline.contracts.archive.ArchiveOrder;
import dev.intakeline.contracts.archive.ArchiveReceipt;
import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.journal.archive.ArchivedCall;
import dev.intakeline.journal.archive.CallArchive;
import dev.intakeline.journal.entry.Entry;
import dev.intakeline.secrets.ContentKeys;
import java.util.List;

/**
 * Keeps nothing but envelopes of a call whose callee refused the interview, whatever the call came
 * to: once its record is sealed, the key to its contents is destroyed. The record can still be
 * verified, by anybody, without contents.
 */
public final class ShreddingArchivist implements Archivist {
  private final Archivist sealing;
  private final CallArchive archive;
  private final ContentKeys keys;

  /**
   * Over an archivist that leaves a sealed record alone when it is asked again.
   *
   * @param archive where that one seals
   */
  public ShreddingArchivist(Archivist sealing, CallArchive archive, ContentKeys keys) {
    this.sealing = sealing;
    this.archive = archive;
    this.keys = keys;
  }

  /** Whether nothing that was said may be kept of a call that ended so. */
  public static boolean shreds(CallOutcome outcome) {
    return outcome == CallOutcome.DECLINED;
  }

  @Override
  public ArchiveReceipt archive(ArchiveOrder order) {
    ArchiveReceipt receipt = sealing.archive(order);
    CallRef call = order.request().ref();
    if (shreds(order.outcome()) || isRefused(call)) {
      keys.shred(call);
    }
    return archive.find(call).orElse(receipt);
  }

  /** The outcome may be another: who refuses may hang up, or the call be cancelled then. */
  private boolean isRefused(CallRef call) {
    List<Entry> entries = archive.open(call).map(ArchivedCall::entries).orElse(List.of());
    return entries.stream()
        .map(Entry::event)
        .filter(CallEvent.ConsentDecided.class::isInstance)
        .map(CallEvent.ConsentDecided.class::cast)
        .reduce((_, last) -> last)
        .map(decided -> !decided.interview())
        .orElse(false);
  }
}
