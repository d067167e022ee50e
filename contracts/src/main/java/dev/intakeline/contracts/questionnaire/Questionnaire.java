package dev.intakeline.contracts.questionnaire;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is asked in a call. A published one never changes and is named by the hash of its JSON form.
 *
 * @param id its name among the tenant's questionnaires, 1 to 64 letters, digits, hyphens, dots
 * @param title for people
 * @param language BCP 47 tag of its words
 * @param items in the order in which they are asked
 * @param scored whether the choices' ordinal values add up to a score
 */
public record Questionnaire(
    String id, String title, String language, List<Item> items, boolean scored) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

  public Questionnaire {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("id: 1 to 64 letters, digits, hyphens and dots");
    }
    items = List.copyOf(items);
  }
}
