package dev.intakeline.contracts.call;

/** How the callee is reached. */
public enum CallType {
  /** From a browser or an app, with a join ticket. */
  WEBRTC,
  /** Over the telephone network. */
  SIP
}
