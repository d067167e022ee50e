package dev.intakeline.contracts.call;

/** What became of a dial attempt. */
public enum DialResult {
  /** Under way: the callee's arrival is told by the room. */
  STARTED,
  /** The ledger holds this attempt already: nothing was dialled now. */
  ALREADY_DIALLED
}
