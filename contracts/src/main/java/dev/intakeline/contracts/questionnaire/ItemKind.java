package dev.intakeline.contracts.questionnaire;

/** What kind of answer an item takes; the FHIR R4 item types that can be asked by voice. */
public enum ItemKind {
  GROUP,
  DISPLAY,
  BOOLEAN,
  DECIMAL,
  INTEGER,
  DATE,
  STRING,
  TEXT,
  CHOICE
}
