package dev.intakeline.contracts.escalation;

/** How far an escalation has come. */
public enum EscalationStatus {
  NOTIFYING,
  ACKNOWLEDGED,
  /** Everybody was told, nobody took note in time: an alert is out, and somebody must look. */
  ESCALATED_UNANSWERED
}
