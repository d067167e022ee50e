package dev.intakeline.api.questionnaire;

import dev.intakeline.api.problem.FieldProblem;
import dev.intakeline.api.problem.ProblemKind;
import dev.intakeline.api.problem.Refused;
import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.fhir.FhirQuestionnaires;
import dev.intakeline.registry.Registry;
import dev.intakeline.registry.content.Bytes;
import dev.intakeline.registry.release.ReleasedQuestionnaire;
import java.util.List;
import java.util.Optional;

/** Publishes questionnaires that can be asked by voice, and refuses all others. Thread-safe. */
final class QuestionnaireService {
  /**
   * The largest compiled questionnaire: the rest of an assignment's {@link
   * CallAssignment#BYTES_MAX} is for rules, words and contacts.
   */
  static final int COMPILED_BYTES_MAX = 130_000;

  private static final int PROBLEMS_MAX = 100;

  private final Registry registry;

  QuestionnaireService(Registry registry) {
    this.registry = registry;
  }

  /**
   * Publishes what the bytes hold.
   *
   * @throws Refused naming the linkIds and what is wrong with each
   */
  PublishedVersion publish(TenantId tenant, String id, byte[] fhir) {
    if (!registry.tenants().isKnown(tenant)) {
      throw new Refused(
          ProblemKind.FORBIDDEN, "tenant", "this installation has no tenant of the token's name");
    }
    Questionnaire questionnaire = read(fhir);
    if (!questionnaire.id().equals(id)) {
      throw new Refused(ProblemKind.INVALID, "id", "the questionnaire's own id is another one");
    }
    if (Wire.json(questionnaire).length > COMPILED_BYTES_MAX) {
      throw new Refused(
          ProblemKind.INVALID, "", "at most " + COMPILED_BYTES_MAX + " bytes when compiled");
    }
    ContentHash version = registry.questionnaires().publish(tenant, questionnaire, Bytes.of(fhir));
    return new PublishedVersion(id, version.value());
  }

  private static Questionnaire read(byte[] fhir) {
    return switch (FhirQuestionnaires.read(fhir)) {
      case FhirQuestionnaires.Read(Questionnaire questionnaire) -> questionnaire;
      case FhirQuestionnaires.Refused(List<FhirQuestionnaires.Problem> problems) ->
          throw new Refused(
              ProblemKind.INVALID,
              problems.stream()
                  .limit(PROBLEMS_MAX)
                  .map(problem -> new FieldProblem(problem.where(), problem.reason()))
                  .toList());
    };
  }

  /** A version, or the released one; {@link Refused} where the tenant has none of this name. */
  ReleasedQuestionnaire find(TenantId tenant, String id, Optional<String> version) {
    Optional<ReleasedQuestionnaire> found =
        version.isPresent()
            ? byHash(tenant, version.get()).filter(kept -> kept.questionnaire().id().equals(id))
            : registry.questionnaires().latest(tenant, id);
    return found.orElseThrow(
        () ->
            new Refused(
                ProblemKind.NOT_FOUND,
                version.isPresent() ? "version" : "id",
                "this tenant has no such questionnaire"));
  }

  private Optional<ReleasedQuestionnaire> byHash(TenantId tenant, String version) {
    try {
      return registry.questionnaires().byHash(tenant, new ContentHash(version));
    } catch (IllegalArgumentException notAHash) {
      return Optional.empty();
    }
  }
}
