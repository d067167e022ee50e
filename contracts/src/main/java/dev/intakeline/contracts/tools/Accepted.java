package dev.intakeline.contracts.tools;

/**
 * Answer of the tools that only ask for something: {@code flag_concern}, {@code request_human},
 * {@code end_call}. It is on the record; the live loop carries it out.
 */
public record Accepted(boolean accepted) {
  public static final Accepted YES = new Accepted(true);
}
