package dev.intakeline.registry.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallType;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.PhoneNumber;
import dev.intakeline.contracts.call.Subject;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.contracts.safety.RuleSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrderRulesTest {
  private static final TenantId TENANT = new TenantId("clinic");
  private static final ContentHash HASH = new ContentHash("ab".repeat(32));
  private static final String LANGUAGE = "en-US";
  private static final URI REFUSED = URI.create("https://10.0.0.1/SECRET");

  private final Shelf shelf = new Shelf();
  private final OrderRules rules = rules(false);

  @Test
  void hasWhatACallIsHeldWith() {
    assertThat(rules.judge(ordered(LANGUAGE, "US", Optional.empty())))
        .isInstanceOfSatisfying(
            Verdict.Fit.class,
            fit -> {
              assertThat(fit.questionnaire().id()).isEqualTo("short");
              assertThat(fit.contacts()).extracting(Contact::id).containsExactly("nurse");
            });
  }

  @Test
  void namesEverythingThatIsMissing() {
    shelf.questionnaire = Optional.empty();
    shelf.rules = Optional.empty();
    shelf.words = Optional.empty();
    shelf.contacts = List.of();

    assertThat(wrongWith(ordered(LANGUAGE, "US", Optional.empty())))
        .containsExactly("questionnaire", "rules", "jurisdiction", "contacts");
  }

  @Test
  void refusesAnotherLanguageThanThatOfTheQuestionsOrTheRules() {
    assertThat(wrongWith(ordered("de-DE", "US", Optional.empty())))
        .containsExactly("language", "rules");
  }

  @Test
  void refusesWhereNothingMayBeSentToAndNamesThePlaceAlone() {
    shelf.contacts =
        List.of(
            new Contact("nurse", new Contact.Log()),
            new Contact("doctor", new Contact.Webhook(REFUSED)));
    CallRequest request = ordered(LANGUAGE, "US", Optional.of(REFUSED));

    assertThat(wrongWith(request)).containsExactly("webhook", "contacts[1].webhook");
    assertThat(rules.judge(request).toString()).doesNotContain("SECRET");
  }

  @Test
  void refusesAWebhookThatIsTooLong() {
    URI url = URI.create("https://example.org/" + "x".repeat(2000));
    assertThat(wrongWith(ordered(LANGUAGE, "US", Optional.of(url)))).containsExactly("webhook");
  }

  @Test
  void looksNothingUpByWhatADatabaseCantHold() {
    assertThat(wrongWith(ordered(LANGUAGE, "U\0S", Optional.empty())))
        .containsExactly("jurisdiction");
  }

  @Test
  void letsTelephonesRingWhereThereIsATrunkOnly() {
    CallRequest request =
        request(CallType.SIP, Optional.of(new PhoneNumber("+15550100000")), LANGUAGE, "US");

    assertThat(wrongWith(request)).containsExactly("type");
    assertThat(rules(true).judge(request)).isInstanceOf(Verdict.Fit.class);
  }

  @Test
  void knowsWhoIsACustomer() {
    assertThat(rules.tenant(TENANT)).isEmpty();
    assertThat(rules.tenant(new TenantId("nobody")))
        .hasValueSatisfying(wrong -> assertThat(wrong.field()).isEqualTo("tenant"));
  }

  private OrderRules rules(boolean telephone) {
    return new OrderRules(
        shelf,
        telephone,
        url -> url.equals(REFUSED) ? Optional.of("a public host") : Optional.empty());
  }

  private List<String> wrongWith(CallRequest request) {
    return switch (rules.judge(request)) {
      case Verdict.Fit _ -> List.of();
      case Verdict.Unfit unfit -> unfit.objections().stream().map(Objection::field).toList();
    };
  }

  private static CallRequest ordered(String language, String jurisdiction, Optional<URI> webhook) {
    CallRequest plain = request(CallType.WEBRTC, Optional.empty(), language, jurisdiction);
    return new CallRequest(
        plain.ref(),
        plain.type(),
        plain.phone(),
        plain.questionnaire(),
        plain.rules(),
        plain.language(),
        plain.jurisdiction(),
        plain.subject(),
        plain.ringing(),
        webhook,
        plain.requestedAt());
  }

  private static CallRequest request(
      CallType type, Optional<PhoneNumber> phone, String language, String jurisdiction) {
    return new CallRequest(
        new CallRef(TENANT, new CallId("call-0001")),
        type,
        phone,
        HASH,
        HASH,
        language,
        jurisdiction,
        new Subject("Patient/1", "Ada"),
        Duration.ofSeconds(30),
        Optional.empty(),
        Instant.EPOCH);
  }

  /** What one tenant has published. */
  private static final class Shelf implements Catalogue {
    Optional<Questionnaire> questionnaire =
        Optional.of(new Questionnaire("short", "Short", LANGUAGE, List.of(), false));
    Optional<RuleSet> rules =
        Optional.of(new RuleSet("rules", "1", LANGUAGE, List.of(), List.of()));
    Optional<FixedWords> words =
        Optional.of(
            new FixedWords(
                "Clinic",
                "nine one one",
                Arrays.stream(FixedPhrase.values())
                    .collect(Collectors.toMap(Function.identity(), Enum::name))));
    List<Contact> contacts = List.of(new Contact("nurse", new Contact.Log()));

    @Override
    public boolean knows(TenantId tenant) {
      return tenant.equals(TENANT);
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
      if (jurisdiction.contains("\0")) {
        throw new IllegalStateException("A database would throw");
      }
      return words;
    }

    @Override
    public List<Contact> contacts(TenantId tenant) {
      return contacts;
    }
  }
}
