package dev.intakeline.contracts.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names one call within its tenant: 8 to 64 lower-case letters, digits and hyphens, starting with a
 * letter or digit. Never made from anything about the caller: it stands in logs.
 */
public record CallId(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{7,63}");

  @JsonCreator
  public CallId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A call id is 8 to 64 lower-case letters, digits and hyphens, starting with a letter or"
              + " digit");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
