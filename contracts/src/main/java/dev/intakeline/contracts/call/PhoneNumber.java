package dev.intakeline.contracts.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A telephone number in E.164 form: a plus sign and 8 to 15 digits. Its text form hides the digits.
 */
public record PhoneNumber(@JsonValue String e164) {
  private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{7,14}");

  @JsonCreator
  public PhoneNumber {
    if (!FORM.matcher(e164).matches()) {
      throw new IllegalArgumentException(
          "A phone number is in E.164 form: a plus sign, the country code, 8 to 15 digits in all");
    }
  }

  @Override
  public String toString() {
    return "+***";
  }
}
