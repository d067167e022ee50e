package dev.intakeline.contracts.escalation;

/** How far an escalation has come. */
public enum EscalationStatus {
  /** Contacts are told in turn; nobody has taken note yet. */
  NOTIFYING,
  /** A person has taken note. */
  ACKNOWLEDGED,
  /** Everybody was told, nobody took note in time: an alert is out, and somebody must look. */
  ESCALATED_UNANSWERED
}
