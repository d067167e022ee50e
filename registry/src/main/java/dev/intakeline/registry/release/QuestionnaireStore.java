package dev.intakeline.registry.release;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.registry.content.Bytes;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questionnaires by tenant, id and hash; what is published never changes. Thread-safe. */
public final class QuestionnaireStore {
  private final Releases releases;

  public QuestionnaireStore(JdbcClient jdbc) {
    releases = new Releases(jdbc, "questionnaire");
  }

  /**
   * Publishes a version under its id and makes it the one that new calls get. The same
   * questionnaire again changes nothing, not even the FHIR source that was kept first.
   *
   * @param fhir the resource that it was read from
   * @return the version's name
   */
  public ContentHash publish(TenantId tenant, Questionnaire questionnaire, Bytes fhir) {
    return releases.release(tenant, questionnaire.id(), Bytes.of(Wire.json(questionnaire)), fhir);
  }

  /**
   * Publishes a version that comes with this build, where new calls get none yet or one that came
   * with an earlier build; what somebody published stays the one that they get.
   *
   * @return the version that new calls get now
   */
  public ContentHash ship(TenantId tenant, Questionnaire questionnaire, Bytes fhir) {
    return releases.ship(tenant, questionnaire.id(), Bytes.of(Wire.json(questionnaire)), fhir);
  }

  /** A version by its name. */
  public Optional<ReleasedQuestionnaire> byHash(TenantId tenant, ContentHash hash) {
    return releases.byHash(tenant, hash).map(QuestionnaireStore::read);
  }

  /** The version that new calls get. */
  public Optional<ReleasedQuestionnaire> latest(TenantId tenant, String id) {
    return releases.latest(tenant, id).map(QuestionnaireStore::read);
  }

  private static ReleasedQuestionnaire read(Releases.Version version) {
    return new ReleasedQuestionnaire(
        version.hash(),
        Wire.read(version.content().toArray(), Questionnaire.class),
        version.source(),
        version.created());
  }
}
