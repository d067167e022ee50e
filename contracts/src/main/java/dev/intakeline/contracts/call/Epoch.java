package dev.intakeline.contracts.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Which hosting of a call is meant: 1 for the first, one more with every new host. Reports, tool
 * calls and archive writes of an older epoch than the newest are refused, so that a worker that was
 * taken for dead can't speak for the call any more.
 */
public record Epoch(@JsonValue int number) implements Comparable<Epoch> {
  /** The first hosting's. */
  public static final Epoch FIRST = new Epoch(1);

  /** Checks that the number is 1 or more. */
  @JsonCreator
  public Epoch {
    if (number < 1) {
      throw new IllegalArgumentException("An epoch is 1 or more, not " + number);
    }
  }

  /** The next hosting's. */
  public Epoch next() {
    return new Epoch(number + 1);
  }

  /** Whether what was done under this epoch is refused once the other one is known. */
  public boolean isOlderThan(Epoch other) {
    return number < other.number;
  }

  @Override
  public int compareTo(Epoch other) {
    return Integer.compare(number, other.number);
  }
}
