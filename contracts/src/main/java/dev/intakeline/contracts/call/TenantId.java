package dev.intakeline.contracts.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The customer that a call belongs to: 1 to 32 lower-case letters, digits and hyphens, starting
 * with a letter. It is part of every id, path, key, token, queue name and search attribute.
 */
public record TenantId(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  @JsonCreator
  public TenantId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A tenant is 1 to 32 lower-case letters, digits and hyphens, starting with a letter");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
