package dev.intakeline.media.turn;

/** Whether what was heard so far can stand as an answer. */
public enum Completeness {
  /** A whole answer to what was asked. */
  COMPLETE,
  /** A value that can stand, of which more may come: letters, or digits of no fixed count. */
  MAY_GO_ON,
  /** No answer yet, or the beginning of one. */
  INCOMPLETE,
  /** Words that fit nothing that was asked, not even as a beginning: waiting won't mend them. */
  FOREIGN
}
