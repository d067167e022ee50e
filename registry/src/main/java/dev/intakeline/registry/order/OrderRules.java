package dev.intakeline.registry.order;

import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallType;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.contracts.safety.RuleSet;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What every call needs, whichever door its order comes in by: nobody is called before the rules,
 * words and contacts for an emergency are there. {@link #judge} takes a whole order; its parts are
 * for a door that has to say more about one that isn't whole. Thread-safe.
 */
public final class OrderRules {
  private static final int WEBHOOK_LENGTH_MAX = 2000;

  private static final Objection NO_QUESTIONNAIRE =
      new Objection("questionnaire", "unknown version of a questionnaire");
  private static final Objection NO_RULES =
      new Objection("rules", "unknown version of red-flag rules");
  private static final Objection NO_WORDS =
      new Objection("jurisdiction", "no fixed words are released for it in this language");
  private static final Objection NO_CONTACTS =
      new Objection(
          "contacts",
          "the tenant has nobody who is told of red flags: whoever runs the installation enters"
              + " one");

  private final Catalogue catalogue;
  private final boolean telephone;
  private final Function<URI, Optional<String>> refusal;

  /**
   * Rules of one installation.
   *
   * @param telephone whether there is a trunk to dial numbers by
   * @param refusal why nothing may be sent to a URL; names the rule, never the URL
   */
  public OrderRules(
      Catalogue catalogue, boolean telephone, Function<URI, Optional<String>> refusal) {
    this.catalogue = catalogue;
    this.telephone = telephone;
    this.refusal = refusal;
  }

  /** Whether a call of a tenant that we know can be held as ordered. */
  public Verdict judge(CallRequest request) {
    TenantId tenant = request.ref().tenant();
    Optional<Questionnaire> asked = catalogue.questionnaire(tenant, request.questionnaire());
    Optional<RuleSet> rules = catalogue.rules(tenant, request.rules());
    Optional<FixedWords> words = found(tenant, request.language(), request.jurisdiction());
    List<Contact> contacts = catalogue.contacts(tenant);
    List<Objection> objections = new ArrayList<>();
    type(request.type()).ifPresent(objections::add);
    request.webhook().flatMap(this::webhook).ifPresent(objections::add);
    asked
        .map(questions -> language(questions, request.language()))
        .orElse(Optional.of(NO_QUESTIONNAIRE))
        .ifPresent(objections::add);
    rules
        .map(known -> language(known, request.language()))
        .orElse(Optional.of(NO_RULES))
        .ifPresent(objections::add);
    if (words.isEmpty()) {
      objections.add(NO_WORDS);
    }
    objections.addAll(contacts(contacts));
    return objections.isEmpty()
        ? new Verdict.Fit(asked.orElseThrow(), rules.orElseThrow(), words.orElseThrow(), contacts)
        : new Verdict.Unfit(objections);
  }

  /** Whether this is a customer. */
  public Optional<Objection> tenant(TenantId tenant) {
    return catalogue.knows(tenant)
        ? Optional.empty()
        : Optional.of(new Objection("tenant", "unknown tenant"));
  }

  /** Whether a callee can be reached this way. */
  public Optional<Objection> type(CallType type) {
    return type == CallType.SIP && !telephone
        ? Optional.of(new Objection("type", "this installation has no telephone trunk: webrtc"))
        : Optional.empty();
  }

  /** Its name is resolved only when something is delivered: it may lead elsewhere by then. */
  public Optional<Objection> webhook(URI url) {
    return (url.toString().length() > WEBHOOK_LENGTH_MAX
            ? Optional.of("a URL of at most " + WEBHOOK_LENGTH_MAX + " characters")
            : refusal.apply(url))
        .map(reason -> new Objection("webhook", reason));
  }

  /** Whether the questions are asked in this language. */
  public Optional<Objection> language(Questionnaire asked, String language) {
    return asked.language().equals(language)
        ? Optional.empty()
        : Optional.of(new Objection("language", "the questionnaire is in " + asked.language()));
  }

  private static Optional<Objection> language(RuleSet rules, String language) {
    return rules.language().equals(language)
        ? Optional.empty()
        : Optional.of(new Objection("rules", "the red-flag rules are in " + rules.language()));
  }

  /** Whether the agent has words for an emergency there. */
  public Optional<Objection> words(TenantId tenant, String language, String jurisdiction) {
    return found(tenant, language, jurisdiction).isPresent()
        ? Optional.empty()
        : Optional.of(NO_WORDS);
  }

  /** A database would refuse to look for what no name of a language or country holds. */
  private Optional<FixedWords> found(TenantId tenant, String language, String jurisdiction) {
    return (language + jurisdiction).chars().anyMatch(Character::isISOControl)
        ? Optional.empty()
        : catalogue.words(tenant, language, jurisdiction);
  }

  /** Whoever may not be reached would be found out only when a red flag is up. */
  public List<Objection> contacts(TenantId tenant) {
    return contacts(catalogue.contacts(tenant));
  }

  private List<Objection> contacts(List<Contact> contacts) {
    if (contacts.isEmpty()) {
      return List.of(NO_CONTACTS);
    }
    List<Objection> objections = new ArrayList<>();
    for (int place = 0; place < contacts.size(); place++) {
      if (contacts.get(place).channel() instanceof Contact.Webhook(URI url)) {
        String field = "contacts[" + place + "].webhook";
        refusal.apply(url).ifPresent(reason -> objections.add(new Objection(field, reason)));
      }
    }
    return objections;
  }
}
