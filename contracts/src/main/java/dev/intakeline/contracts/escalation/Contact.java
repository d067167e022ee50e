package dev.intakeline.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Somebody who is told of red flags, and of callers who want a person.
 *
 * @param id names the contact within the tenant; stands in logs
 * @param channel how to reach them
 */
public record Contact(String id, Channel channel) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  public Contact {
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "A contact's id is 1 to 64 lower-case letters, digits and hyphens");
    }
  }

  /** How a contact is reached. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Webhook.class, name = "webhook"),
    @JsonSubTypes.Type(value = Log.class, name = "log")
  })
  public sealed interface Channel {}

  /** A signed HTTP POST. */
  public record Webhook(URI url) implements Channel {}

  /** A line in the platform's log, for a machine without anything else. */
  public record Log() implements Channel {}
}
