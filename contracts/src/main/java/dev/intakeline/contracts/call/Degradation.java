package dev.intakeline.contracts.call;

/** What a running call has to do without. */
public enum Degradation {
  /** The tool server can't be reached; the worker validates answers itself. */
  TOOLS,
  /** The workflow doesn't answer reports; they wait in the outbox. */
  REPORTS,
  /** Nothing can be heard any more; the call ends with fixed words. */
  RECOGNITION,
  /** No words can be made any more; the call ends. */
  SYNTHESIS,
  /** A part of the recording could not be written. */
  RECORDING
}
