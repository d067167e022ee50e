package dev.intakeline.fhir;

import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import dev.intakeline.contracts.questionnaire.Interview;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.Progress;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.fhir.FhirQuestionnaires.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/**
 * Validates responses against R4 and their questionnaire, offline. Make one for a process: it holds
 * about 200 MB, and its first validation takes seconds ({@link #warmUp}), later ones milliseconds.
 * May be used from several threads.
 */
public final class FhirValidation {
  /** Larger responses are refused before they are looked at; a thousand answers take 700 kB. */
  public static final int BYTES_MAX = 4_000_000;

  private static final Problem UNRESOLVED = new Problem("questionnaire", "could not be resolved");

  private final QuestionnaireSupport questionnaires;
  private final FhirValidator validator;

  /** Prepares a validator; the definitions are loaded by the first validation. */
  public FhirValidation() {
    this(new QuestionnaireSupport());
  }

  FhirValidation(QuestionnaireSupport questionnaires) {
    this.questionnaires = questionnaires;
    ValidationSupportChain chain =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(Fhir.R4),
            ExtensionDefinitions.support(),
            questionnaires,
            new CommonCodeSystemsTerminologyService(Fhir.R4),
            new InMemoryTerminologyServerValidationSupport(Fhir.R4),
            new SnapshotGeneratingValidationSupport(Fhir.R4));
    FhirInstanceValidator module = new FhirInstanceValidator(chain);
    module.setAnyExtensionsAllowed(false);
    module.setErrorForUnknownProfiles(true);
    validator = Fhir.R4.newValidator().registerValidatorModule(module);
  }

  /**
   * Everything that is wrong with a response; empty when it is valid.
   *
   * <p>R4 knows no answer "I don't know": where the caller was asked and gave no value, an item
   * that is required may be without one. What is enabled is judged by the engine that asked.
   *
   * @param canonical how the response has to name its questionnaire ({@link
   *     FhirResponses#canonical}); another name can't be resolved and is a problem
   * @param questionnaire that questionnaire, FHIR R4 JSON
   * @param response FHIR R4 JSON
   */
  public List<Problem> validate(String canonical, byte[] questionnaire, byte[] response) {
    return switch (FhirQuestionnaires.read(questionnaire)) {
      case FhirQuestionnaires.Refused refused -> refused.problems();
      case FhirQuestionnaires.Read read ->
          validate(canonical, questionnaire, read.questionnaire(), response);
    };
  }

  /** Loads all definitions by validating a response of one answer. Takes seconds, once. */
  public void warmUp() {
    byte[] questionnaire = ShippedQuestionnaires.fhir(ShippedQuestionnaires.FIRST_THREAD);
    byte[] response =
        """
        {"resourceType": "QuestionnaireResponse", "questionnaire": "warm-up",
         "status": "in-progress",
         "item": [{"linkId": "fever", "answer": [{"valueBoolean": true}]}]}
        """
            .getBytes(StandardCharsets.UTF_8);
    validate("warm-up", questionnaire, response);
  }

  private List<Problem> validate(
      String canonical, byte[] source, Questionnaire questionnaire, byte[] response) {
    List<Problem> problems = FileSniffer.problems(response, "QuestionnaireResponse", BYTES_MAX);
    if (!problems.isEmpty()) {
      return problems;
    }
    StrictParsing.Result<QuestionnaireResponse> parsed =
        StrictParsing.parse(response, QuestionnaireResponse.class);
    if (parsed.resource().isEmpty() || !parsed.problems().isEmpty()) {
      return parsed.problems();
    }
    QuestionnaireResponse candidate = parsed.resource().get();
    if (!canonical.equals(candidate.getQuestionnaire())) {
      return List.of(UNRESOLVED);
    }
    Progress progress = ResponseReading.progress(candidate);
    List<Problem> all = new ArrayList<>(validate(source, questionnaire, progress, candidate));
    if (candidate.getStatus() == QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED) {
      all.addAll(neverAsked(questionnaire, questionnaire.items(), progress));
    }
    return List.copyOf(all);
  }

  /** HAPI lets a whole group be missing, whatever it requires. */
  private static List<Problem> neverAsked(
      Questionnaire questionnaire, List<Item> items, Progress progress) {
    List<Problem> missing = new ArrayList<>();
    for (Item item : items) {
      if (item.required()
          && Interview.isAskable(item)
          && Interview.isEnabled(questionnaire, progress, item.linkId())
          && progress.answer(item.linkId()).isEmpty()) {
        missing.add(new Problem(item.linkId().value(), "is required and was never asked"));
      }
      missing.addAll(neverAsked(questionnaire, item.items(), progress));
    }
    return missing;
  }

  private List<Problem> validate(
      byte[] source,
      Questionnaire questionnaire,
      Progress progress,
      QuestionnaireResponse response) {
    String name = questionnaires.lend(AsAsked.of(source, questionnaire, progress));
    try {
      response.setQuestionnaire(name);
      // Like one in progress, a stopped one may lack required answers, which HAPI doesn't know.
      if (response.getStatus() == QuestionnaireResponse.QuestionnaireResponseStatus.STOPPED) {
        response.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.INPROGRESS);
      }
      List<Problem> problems = r4Problems(response);
      return questionnaires.wasFound(name) ? problems : List.of(UNRESOLVED);
    } finally {
      questionnaires.giveBack(name);
    }
  }

  /** What breaks the rules of R4 and of the extensions' definitions. */
  List<Problem> r4Problems(IBaseResource resource) {
    return validator.validateWithResult(resource).getMessages().stream()
        .filter(FhirValidation::isProblem)
        .map(FhirValidation::problem)
        .toList();
  }

  /** Named by its id: the message itself would quote answers, and goes nowhere. */
  private static Problem problem(SingleValidationMessage message) {
    return new Problem(
        Objects.requireNonNullElse(message.getLocationString(), "QuestionnaireResponse"),
        Objects.requireNonNullElse(message.getMessageId(), "breaks a rule of R4"));
  }

  private static boolean isProblem(SingleValidationMessage message) {
    return message.getSeverity() == ResultSeverityEnum.ERROR
        || message.getSeverity() == ResultSeverityEnum.FATAL;
  }
}
