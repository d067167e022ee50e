package dev.intakeline.contracts.transcript;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names an utterance within its call: {@code c} (caller) or {@code a} (agent), and a number from 1.
 */
public record UtteranceId(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("[ca][1-9][0-9]{0,5}");

  @JsonCreator
  public UtteranceId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("An utterance id is c or a and a number from 1");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
