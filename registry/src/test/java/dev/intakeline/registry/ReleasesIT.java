package dev.intakeline.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.contracts.safety.PhraseRule;
import dev.intakeline.contracts.safety.RuleSet;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.registry.content.Bytes;
import dev.intakeline.registry.release.ReleasedQuestionnaire;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealPostgres.class)
class ReleasesIT {
  private final Registry registry;
  private TenantId tenant = new TenantId("none");

  ReleasesIT(Registry registry) {
    this.registry = registry;
  }

  @BeforeEach
  void newTenant() {
    tenant = Samples.tenant(registry);
  }

  @Test
  void keepsAQuestionnaireWithItsSourceUnderItsHash() {
    Questionnaire asked = Samples.questionnaire("intake", "Do you cough?");

    ContentHash hash = registry.questionnaires().publish(tenant, asked, Bytes.of("{fhir}"));

    ReleasedQuestionnaire kept = registry.questionnaires().byHash(tenant, hash).orElseThrow();
    assertThat(kept.questionnaire()).isEqualTo(asked);
    assertThat(kept.fhir()).isEqualTo(Bytes.of("{fhir}"));
    assertThat(kept.hash()).isEqualTo(hash);
  }

  @Test
  void neverChangesAVersionThatIsPublishedAgain() {
    Questionnaire asked = Samples.questionnaire("intake", "Do you cough?");
    ContentHash hash = registry.questionnaires().publish(tenant, asked, Bytes.of("first"));

    ContentHash again = registry.questionnaires().publish(tenant, asked, Bytes.of("second"));

    assertThat(again).isEqualTo(hash);
    assertThat(registry.questionnaires().byHash(tenant, hash).orElseThrow().fhir())
        .isEqualTo(Bytes.of("first"));
  }

  @Test
  void givesNewCallsTheVersionThatWasReleasedLast() {
    Questionnaire first = Samples.questionnaire("intake", "Do you cough?");
    Questionnaire second = Samples.questionnaire("intake", "Do you have a cough?");
    ContentHash hash = registry.questionnaires().publish(tenant, first, Bytes.of(""));
    registry.questionnaires().publish(tenant, second, Bytes.of(""));
    assertThat(latest("intake")).isEqualTo(second);

    registry.questionnaires().publish(tenant, first, Bytes.of(""));

    assertThat(latest("intake")).isEqualTo(first);
    assertThat(registry.questionnaires().byHash(tenant, hash)).isPresent();
  }

  @Test
  void leavesWhatWasPublishedInForceWhereABuildShipsItsOwn() {
    Questionnaire shipped = Samples.questionnaire("intake", "Do you cough?");
    ContentHash first = registry.questionnaires().ship(tenant, shipped, Bytes.of(""));
    assertThat(latest("intake")).as("nothing was there").isEqualTo(shipped);

    Questionnaire newer = Samples.questionnaire("intake", "Do you have a cough?");
    ContentHash second = registry.questionnaires().ship(tenant, newer, Bytes.of(""));
    assertThat(latest("intake")).as("an earlier build's gives way").isEqualTo(newer);
    assertThat(registry.questionnaires().ship(tenant, newer, Bytes.of(""))).isEqualTo(second);

    Questionnaire own = Samples.questionnaire("intake", "Is there a cough?");
    ContentHash published = registry.questionnaires().publish(tenant, own, Bytes.of(""));
    Questionnaire newest = Samples.questionnaire("intake", "A cough?");
    assertThat(registry.questionnaires().ship(tenant, newest, Bytes.of(""))).isEqualTo(published);
    assertThat(latest("intake")).isEqualTo(own);

    // Whoever goes back to what was shipped once means just that version.
    registry.questionnaires().publish(tenant, shipped, Bytes.of(""));
    assertThat(registry.questionnaires().ship(tenant, newest, Bytes.of(""))).isEqualTo(first);
  }

  @Test
  void whatWasPublishedStaysAlsoWhereItIsWhatIsShipped() {
    Questionnaire shipped = Samples.questionnaire("intake", "Do you cough?");
    ContentHash first = registry.questionnaires().ship(tenant, shipped, Bytes.of(""));
    registry.questionnaires().publish(tenant, shipped, Bytes.of(""));

    Questionnaire newer = Samples.questionnaire("intake", "A cough?");
    assertThat(registry.questionnaires().ship(tenant, newer, Bytes.of(""))).isEqualTo(first);
  }

  @Test
  void leavesRulesAndWordsThatWerePutInForceInForce() {
    registry.rules().ship(tenant, rules("en-US", "1"));
    registry.words().ship(tenant, "en-US", "US", words("the clinic"));
    registry.rules().publish(tenant, rules("en-US", "ours"));
    registry.words().publish(tenant, "en-US", "US", words("our clinic"));

    registry.rules().ship(tenant, rules("en-US", "2"));
    registry.words().ship(tenant, "en-US", "US", words("the new clinic"));

    assertThat(registry.rules().latest(tenant, "en-US").orElseThrow().rules())
        .isEqualTo(rules("en-US", "ours"));
    assertThat(registry.words().latest(tenant, "en-US", "US")).contains(words("our clinic"));
  }

  /** PostgreSQL refuses the text itself. */
  @Test
  void hasNothingUnderANameThatCannotBeStored() {
    assertThat(registry.questionnaires().latest(tenant, "in\u0000take")).isEmpty();
    assertThat(registry.words().latest(tenant, "en-US", "\u0000")).isEmpty();
    assertThat(registry.rules().latest(tenant, "\ud800")).as("half a character").isEmpty();
  }

  @Test
  void showsNoTenantAnothersVersions() {
    TenantId other = Samples.tenant(registry);
    ContentHash hash =
        registry
            .questionnaires()
            .publish(other, Samples.questionnaire("intake", "Do you cough?"), Bytes.of(""));

    assertThat(registry.questionnaires().byHash(tenant, hash)).isEmpty();
    assertThat(registry.questionnaires().latest(tenant, "intake")).isEmpty();
  }

  @Test
  void keepsOneRuleSetInForceForEachLanguage() {
    RuleSet english = rules("en-US", "1");
    ContentHash hash = registry.rules().publish(tenant, english);
    registry.rules().publish(tenant, rules("de-DE", "1"));
    RuleSet newer = rules("en-US", "2");
    registry.rules().publish(tenant, newer);

    assertThat(registry.rules().latest(tenant, "en-US").orElseThrow().rules()).isEqualTo(newer);
    assertThat(registry.rules().byHash(tenant, hash).orElseThrow().rules()).isEqualTo(english);
    assertThat(registry.rules().latest(tenant, "fr-FR")).isEmpty();
  }

  @Test
  void keepsWordsForEachLanguageAndJurisdiction() {
    FixedWords words = words("the clinic");

    registry.words().publish(tenant, "en-US", "US", words);

    assertThat(registry.words().latest(tenant, "en-US", "US")).contains(words);
    assertThat(registry.words().latest(tenant, "en-US", "CA")).isEmpty();
  }

  private Questionnaire latest(String id) {
    return registry.questionnaires().latest(tenant, id).orElseThrow().questionnaire();
  }

  private static FixedWords words(String name) {
    return new FixedWords(
        name,
        "nine one one",
        Arrays.stream(FixedPhrase.values())
            .collect(Collectors.toMap(Function.identity(), Enum::name)));
  }

  private static RuleSet rules(String language, String version) {
    PhraseRule rule =
        new PhraseRule("chest-pain", Severity.CRITICAL, "chest pain", List.of("chest pain"));
    return new RuleSet("urgent", version, language, List.of(rule), List.of());
  }
}
