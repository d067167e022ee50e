package dev.intakeline.contracts.safety;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names a red flag within its call: {@code f} and a number from 1. */
public record FlagId(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("f[1-9][0-9]{0,3}");

  @JsonCreator
  public FlagId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A flag id is f and a number from 1");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
