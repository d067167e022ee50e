package dev.intakeline.activities.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.activities.Requests;
import dev.intakeline.activities.failure.Failure;
import dev.intakeline.contracts.call.CallAssignment;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.contracts.safety.RuleSet;
import io.temporal.failure.ApplicationFailure;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreparationTest {
  private final FakeCatalogue catalogue = new FakeCatalogue();
  private final Preparation preparation = new Preparation(catalogue);

  @Test
  void putsAllThatAHostNeedsIntoTheAssignment() {
    CallAssignment assignment = preparation.assignment(Requests.webrtc());
    assertThat(assignment.epoch()).isEqualTo(Epoch.FIRST);
    assertThat(assignment.questionnaireHash()).isEqualTo(Requests.HASH);
    assertThat(assignment.contacts()).extracting(Contact::id).containsExactly("nurse");
  }

  @Test
  void refusesForGoodWhatIsNotPublished() {
    catalogue.questionnaire = Optional.empty();
    assertRefused(Failure.UNKNOWN_QUESTIONNAIRE);
    catalogue.questionnaire = Optional.of(FakeCatalogue.titled("Short"));
    catalogue.rules = Optional.empty();
    assertRefused(Failure.UNKNOWN_RULES);
    catalogue.rules = Optional.of(FakeCatalogue.RULES);
    catalogue.words = Optional.empty();
    assertRefused(Failure.NO_WORDS);
    catalogue.contacts = List.of();
    assertRefused(Failure.NO_CONTACTS);
  }

  @Test
  void refusesWhatIsTooLargeForAHost() {
    catalogue.questionnaire =
        Optional.of(FakeCatalogue.titled("x".repeat(CallAssignment.BYTES_MAX)));
    assertRefused(Failure.ASSIGNMENT_TOO_LARGE);
  }

  private void assertRefused(Failure why) {
    assertThatThrownBy(() -> preparation.assignment(Requests.webrtc()))
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> {
              assertThat(failure.getType()).isEqualTo(why.name());
              assertThat(failure.isNonRetryable()).isTrue();
            });
  }

  private static final class FakeCatalogue implements Catalogue {
    static final RuleSet RULES = new RuleSet("rules", "1", "en-US", List.of(), List.of());
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
    public Optional<Questionnaire> questionnaire(CallRequest request) {
      return questionnaire;
    }

    @Override
    public Optional<RuleSet> rules(CallRequest request) {
      return rules;
    }

    @Override
    public Optional<FixedWords> words(CallRequest request) {
      return words;
    }

    @Override
    public List<Contact> contacts(CallRequest request) {
      return contacts;
    }
  }
}
