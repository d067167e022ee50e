package dev.intakeline.media.call;

import dev.intakeline.contracts.call.CallOutcome;

/** Why this worker stops hosting a call. */
sealed interface Ending {
  /** The conversation is over. */
  record Over(CallOutcome outcome) implements Ending {}

  /** Another host has the call: fall silent at once, write nothing more. */
  record Replaced() implements Ending {}

  /** We can't go on; another host should. */
  record GaveUp() implements Ending {}
}
