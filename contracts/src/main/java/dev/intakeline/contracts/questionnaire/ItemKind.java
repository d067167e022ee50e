package dev.intakeline.contracts.questionnaire;

/** What kind of answer an item takes; the FHIR R4 item types that can be asked by voice. */
public enum ItemKind {
  /** Holds other items; its text is a lead-in. */
  GROUP,
  /** Words without an answer, spoken before the question after them. */
  DISPLAY,
  /** Yes or no. */
  BOOLEAN,
  /** A number with a fraction. */
  DECIMAL,
  /** A whole number. */
  INTEGER,
  /** A calendar day. */
  DATE,
  /** Digits, spelled letters or a known name: one of the spoken forms. */
  STRING,
  /** Free text, dictated. */
  TEXT,
  /** One of the listed choices. */
  CHOICE
}
