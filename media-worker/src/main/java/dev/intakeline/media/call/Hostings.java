package dev.intakeline.media.call;

import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.HostResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Which hosting of the call this worker answers for: one at a time, replaced by a newer one. */
final class Hostings {
  private Epoch epoch;
  private CompletableFuture<HostResult> result = new CompletableFuture<>();
  private boolean isOver;

  Hostings(Epoch first) {
    epoch = first;
  }

  synchronized CompletableFuture<HostResult> current() {
    return result;
  }

  synchronized Epoch epoch() {
    return epoch;
  }

  /**
   * A newer hosting by this same worker: the one before is over, the call goes on.
   *
   * @return false when the call has left this worker meanwhile: a next one would never end
   */
  synchronized boolean next(Epoch newer, JournalHead head) {
    if (isOver) {
      return false;
    }
    result.complete(new HostResult(HostResult.End.REPLACED, Optional.empty(), List.of(), head));
    result = new CompletableFuture<>();
    epoch = newer;
    return true;
  }

  /** The last hosting ends so; whoever says so later has no say. */
  synchronized void end(HostResult last) {
    isOver = true;
    result.complete(last);
  }
}
