package dev.intakeline.contracts.tools;

/** Why a tool call isn't answered. */
public enum Refusal {
  /** The request's {@code _meta} names no id for the tool call, or an impossible one. */
  NO_CALL_ID,
  /** The token's tenant has no such call. */
  UNKNOWN_CALL,
  /** A newer hosting of the call has been seen, or the call is over. */
  STALE_EPOCH,
  /** The arguments don't fit the tool's schema. */
  BAD_ARGUMENTS,
  /** The key was used before, for other arguments. */
  KEY_REUSED,
  /** The tool was called too often in this call. */
  TOO_MANY_CALLS,
  /** The tool broke, or what it needs can't be reached. */
  FAILED;

  /**
   * Whether the same call may be answered later: the tool is mended, or its caller is given the
   * newer epoch.
   */
  public boolean mayPass() {
    return switch (this) {
      case STALE_EPOCH, FAILED -> true;
      case NO_CALL_ID, UNKNOWN_CALL, BAD_ARGUMENTS, KEY_REUSED, TOO_MANY_CALLS -> false;
    };
  }
}
