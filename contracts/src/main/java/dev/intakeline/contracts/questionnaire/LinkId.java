package dev.intakeline.contracts.questionnaire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names an item within its questionnaire, as in FHIR; 1 to 64 letters, digits, dots, hyphens,
 * slashes.
 */
public record LinkId(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9./_-]{1,64}");

  @JsonCreator
  public LinkId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A linkId is 1 to 64 letters, digits, dots, slashes, underscores and hyphens");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
