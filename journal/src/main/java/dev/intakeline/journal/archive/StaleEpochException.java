package dev.intakeline.journal.archive;

import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.Epoch;

/** An archive write of an older hosting than the newest is refused; retrying it is in vain. */
public final class StaleEpochException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StaleEpochException(CallRef call, Epoch asked, Epoch newest) {
    super(
        "Call "
            + call
            + " is at epoch "
            + newest.number()
            + ", its record can't be sealed at "
            + asked.number());
  }
}
