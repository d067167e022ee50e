package dev.intakeline.activities.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.activities.Requests;
import dev.intakeline.activities.failure.Failure;
import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.contracts.safety.RuleSet;
import dev.intakeline.registry.call.CallEntry;
import dev.intakeline.registry.order.Catalogue;
import dev.intakeline.registry.order.OrderRules;
import io.temporal.failure.ApplicationFailure;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreparationTest {
  private static final String WORKFLOW = Requests.CALL.workflowId();

  private final FakeCatalogue catalogue = new FakeCatalogue();
  private final List<CallEntry> entered = new ArrayList<>();
  private final Preparation preparation =
      new Preparation(
          entered::add, new OrderRules(catalogue, false, _ -> Optional.of("a public host")));

  @Test
  void putsAllThatAHostNeedsIntoTheAssignment() {
    CallAssignment assignment = preparation.assignment(Requests.webrtc(), WORKFLOW);
    assertThat(assignment.epoch()).isEqualTo(Epoch.FIRST);
    assertThat(assignment.questionnaireHash()).isEqualTo(Requests.HASH);
    assertThat(assignment.contacts()).extracting(Contact::id).containsExactly("nurse");
  }

  @Test
  void entersACallByWhicheverDoorItCame() {
    preparation.assignment(Requests.webrtc(), WORKFLOW);
    assertThat(entered).containsExactly(CallEntry.of(Requests.webrtc()));
  }

  @Test
  void refusesForGoodWhatCantBeHeldAndSaysAllThatIsWrong() {
    catalogue.questionnaire = Optional.empty();
    catalogue.contacts = List.of();
    assertRefused(Failure.ORDER_REFUSED, "questionnaire", "contacts");
    assertThat(entered).as("so that it is found").isNotEmpty();
  }

  @Test
  void refusesADestinationThatTheInstallationDoesntAllow() {
    catalogue.contacts =
        List.of(new Contact("nurse", new Contact.Webhook(URI.create("https://10.0.0.1/SECRET"))));
    assertRefused(Failure.ORDER_REFUSED, "contacts[0].webhook: a public host");
  }

  @Test
  void refusesACallOfNoCustomerWithoutEnteringIt() {
    catalogue.known = false;
    assertRefused(Failure.ORDER_REFUSED, "tenant");
    assertThat(entered).isEmpty();
  }

  @Test
  void refusesAWorkflowThatNobodyWouldFindUnderItsCallsName() {
    assertThatThrownBy(() -> preparation.assignment(Requests.webrtc(), "my-call"))
        .hasMessageContaining("ref");
    assertThat(entered).isEmpty();
  }

  @Test
  void refusesWhatIsTooLargeForAHost() {
    catalogue.questionnaire =
        Optional.of(FakeCatalogue.titled("x".repeat(CallAssignment.BYTES_MAX)));
    assertRefused(Failure.ASSIGNMENT_TOO_LARGE, "at most " + CallAssignment.BYTES_MAX);
  }

  private void assertRefused(Failure why, String... reasons) {
    assertThatThrownBy(() -> preparation.assignment(Requests.webrtc(), WORKFLOW))
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> {
              assertThat(failure.getType()).isEqualTo(why.name());
              assertThat(failure.isNonRetryable()).isTrue();
              assertThat(failure.getOriginalMessage())
                  .contains(reasons)
                  .doesNotContain("SECRET", "Ada", "Patient");
            });
  }

  private static final class FakeCatalogue implements Catalogue {
    static final RuleSet RULES = new RuleSet("rules", "1", "en-US", List.of(), List.of());
    boolean known = true;
    Optional<Questionnaire> questionnaire = Optional.of(titled("Short"));
    Optional<RuleSet> rules = Optional.of(RULES);
    Optional<FixedWords> words = Optional.of(allWords());
    List<Contact> contacts = List.of(new Contact("nurse", new Contact.Log()));

    static Questionnaire titled(String title) {
      return new Questionnaire("short", title, "en-US", List.of(), false);
    }

    private static FixedWords allWords() {
      Map<FixedPhrase, String> texts = new EnumMap<>(FixedPhrase.class);
      for (FixedPhrase phrase : FixedPhrase.values()) {
        texts.put(phrase, "words");
      }
      return new FixedWords("Clinic", "nine one one", texts);
    }

    @Override
    public boolean knows(TenantId tenant) {
      return known;
    }

    @Override
    public Optional<Questionnaire> questionnaire(TenantId tenant, ContentHash hash) {
      return questionnaire;
    }

    @Override
    public Optional<RuleSet> rules(TenantId tenant, ContentHash hash) {
      return rules;
    }

    @Override
    public Optional<FixedWords> words(TenantId tenant, String language, String jurisdiction) {
      return words;
    }

    @Override
    public List<Contact> contacts(TenantId tenant) {
      return contacts;
    }
  }
}
