package dev.intakeline.contracts.call;

/** Who is who in a call's room, by LiveKit identity. */
public final class Participants {
  /** The agent, whichever worker hosts the call: a new host evicts the one before it. */
  public static final String AGENT = "agent";

  /** The person who is called. */
  public static final String CALLEE = "callee";

  private Participants() {}
}
