package dev.intakeline.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The questionnaires that come with the platform, as FHIR R4 JSON. */
public final class ShippedQuestionnaires {
  /** Two questions, yes or no and a number: the shortest whole call. */
  public static final String FIRST_THREAD = "first-thread";

  /** Six questions, one of nearly every kind. */
  public static final String URGENT_CARE_SHORT = "urgent-care-short";

  /** The full intake: every kind of question, with conditions. */
  public static final String URGENT_CARE_INTAKE = "urgent-care-intake";

  /** The Patient Health Questionnaire, with its score. */
  public static final String PHQ_9 = "phq-9";

  /** All of them. */
  public static final List<String> IDS =
      List.of(FIRST_THREAD, URGENT_CARE_SHORT, URGENT_CARE_INTAKE, PHQ_9);

  private ShippedQuestionnaires() {}

  /**
   * The file of one of {@link #IDS}, to be published as it is.
   *
   * @throws IllegalArgumentException when no such questionnaire is shipped
   */
  public static byte[] fhir(String id) {
    if (!IDS.contains(id)) {
      throw new IllegalArgumentException("No questionnaire of that name is shipped");
    }
    try (InputStream file =
        ShippedQuestionnaires.class.getResourceAsStream("/questionnaires/" + id + ".json")) {
      if (file == null) {
        throw new IllegalStateException("The questionnaire " + id + " is missing from its jar");
      }
      return file.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
