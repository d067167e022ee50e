package dev.intakeline.fhir;

import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Subject;
import dev.intakeline.contracts.questionnaire.Interview;
import dev.intakeline.contracts.questionnaire.Progress;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;

/**
 * Writes the answers of a call as an R4 QuestionnaireResponse: each with the caller's words that
 * support it, the score, and whom it is about. The same order gives the same bytes.
 */
public final class FhirResponses {
  private static final String CALL_SYSTEM = "https://intakeline.dev/fhir/call";
  private static final Pattern FHIR_REFERENCE =
      Pattern.compile("(https?://\\S+/)?[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}");

  private FhirResponses() {}

  /** How far the interview came. */
  public enum Status {
    /** The call goes on. */
    IN_PROGRESS,
    /** Every question was dealt with. */
    COMPLETED,
    /** The call ended before. */
    STOPPED;

    /** The status of a call that is over. */
    public static Status of(CallOutcome outcome) {
      return outcome == CallOutcome.COMPLETED ? COMPLETED : STOPPED;
    }
  }

  /**
   * What is to be written.
   *
   * @param call the call
   * @param questionnaireHash the published version that was asked
   * @param questionnaire its content
   * @param progress the answers that count; those of items that aren't enabled are left out
   * @param status how far the interview came
   * @param subject whom it is about; a reference that isn't of FHIR's form becomes an identifier
   * @param authored when the last answer was given
   */
  public record Order(
      CallRef call,
      ContentHash questionnaireHash,
      Questionnaire questionnaire,
      Progress progress,
      Status status,
      Subject subject,
      Instant authored) {}

  /** How a response names the version of the questionnaire that it answers. */
  public static String canonical(Questionnaire questionnaire, ContentHash hash) {
    return "https://intakeline.dev/fhir/Questionnaire/" + questionnaire.id() + "|" + hash;
  }

  /** The response as JSON, in UTF-8. */
  public static byte[] write(Order order) {
    QuestionnaireResponse response = new QuestionnaireResponse();
    response.setIdentifier(
        new Identifier().setSystem(CALL_SYSTEM).setValue(order.call().toString()));
    response.setQuestionnaire(canonical(order.questionnaire(), order.questionnaireHash()));
    response.setStatus(status(order.status()));
    response.setSubject(subject(order.subject()));
    response.setAuthoredElement(authored(order.authored()));
    response.setLanguage(order.questionnaire().language());
    Interview.score(order.questionnaire(), order.progress())
        .map(score -> new Extension(Fhir.SCORE, new DecimalType(score)))
        .ifPresent(response::addExtension);
    new ResponseItems(order.questionnaire(), order.progress())
        .write(order.questionnaire().items(), response::addItem);
    return Fhir.R4
        .newJsonParser()
        .setPrettyPrint(true)
        .encodeResourceToString(response)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static QuestionnaireResponseStatus status(Status status) {
    return switch (status) {
      case IN_PROGRESS -> QuestionnaireResponseStatus.INPROGRESS;
      case COMPLETED -> QuestionnaireResponseStatus.COMPLETED;
      case STOPPED -> QuestionnaireResponseStatus.STOPPED;
    };
  }

  private static Reference subject(Subject subject) {
    return FHIR_REFERENCE.matcher(subject.reference()).matches()
        ? new Reference(subject.reference())
        : new Reference().setIdentifier(new Identifier().setValue(subject.reference()));
  }

  @SuppressWarnings("JavaUtilDate") // what HAPI takes
  private static DateTimeType authored(Instant authored) {
    DateTimeType time = new DateTimeType(Date.from(authored));
    time.setTimeZone(TimeZone.getTimeZone("UTC"));
    return time;
  }
}
