package dev.intakeline.contracts.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** One running media worker process; a restarted one has a new id. */
public record WorkerId(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  @JsonCreator
  public WorkerId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A worker id is 1 to 64 lower-case letters, digits and hyphens");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
