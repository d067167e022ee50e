package dev.intakeline.journal.live;

import dev.intakeline.contracts.call.Epoch;

/** Why a host may not write a call's journal any more. */
public sealed interface Fencing {
  /** Another host has the call. */
  record NewerHost(Epoch epoch) implements Fencing {}

  /** The call is over, its record sealed. */
  record RecordSealed() implements Fencing {}
}
