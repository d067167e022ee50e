package dev.intakeline.fhir;

import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.questionnaire.QuestionnaireCheck;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads FHIR R4 questionnaires. What can't be asked by voice yet is refused here, never skipped: a
 * questionnaire is read as a whole or not at all.
 */
public final class FhirQuestionnaires {
  /** Larger files are refused before they are looked at. */
  public static final int BYTES_MAX = 1_000_000;

  private FhirQuestionnaires() {}

  /** What became of a file. */
  public sealed interface Reading {}

  /** It can be asked, as it stands. */
  public record Read(Questionnaire questionnaire) implements Reading {}

  /** It can't be asked, for at least one reason. */
  public record Refused(List<Problem> problems) implements Reading {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /**
   * One reason to refuse a file.
   *
   * @param where a linkId; or the element, or line and column, where there is none
   * @param reason what is wrong, for the file's author; quotes no values
   */
  public record Problem(String where, String reason) {}

  /**
   * Reads the JSON form of an R4 Questionnaire. Never throws for what the bytes hold. The first
   * call of a process takes about a second; {@link FhirValidation#warmUp} takes it beforehand.
   */
  public static Reading read(byte[] json) {
    List<Problem> problems = FileSniffer.problems(json, "Questionnaire", BYTES_MAX);
    if (!problems.isEmpty()) {
      return new Refused(problems);
    }
    StrictParsing.Result<org.hl7.fhir.r4.model.Questionnaire> parsed =
        StrictParsing.parse(json, org.hl7.fhir.r4.model.Questionnaire.class);
    if (parsed.resource().isEmpty() || !parsed.problems().isEmpty()) {
      return new Refused(parsed.problems());
    }
    return map(parsed.resource().get());
  }

  private static Reading map(org.hl7.fhir.r4.model.Questionnaire fhir) {
    List<Problem> problems = new ArrayList<>();
    QuestionnaireMapping mapping = new QuestionnaireMapping(problems);
    Questionnaire questionnaire = mapping.map(fhir);
    // What couldn't be mapped leaves holes that would be reported a second time.
    if (problems.isEmpty()) {
      QuestionnaireCheck.problems(questionnaire).stream()
          .map(FhirQuestionnaires::problem)
          .forEach(problems::add);
    }
    return problems.isEmpty() ? new Read(questionnaire) : new Refused(problems);
  }

  private static Problem problem(QuestionnaireCheck.Problem problem) {
    return new Problem(
        problem.linkId().map(LinkId::value).orElse("Questionnaire"), problem.reason());
  }
}
