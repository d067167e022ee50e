package dev.intakeline.contracts.tools;

/** The names of the tools. */
public final class ToolNames {
  public static final String RECORD_ANSWER = "record_answer";
  public static final String SEARCH_KNOWLEDGE = "search_knowledge";
  public static final String LOOK_UP_SUBJECT = "look_up_subject";
  public static final String FLAG_CONCERN = "flag_concern";
  public static final String REQUEST_HUMAN = "request_human";
  public static final String END_CALL = "end_call";

  private ToolNames() {}
}
