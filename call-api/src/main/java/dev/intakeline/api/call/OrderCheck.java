package dev.intakeline.api.call;

import dev.intakeline.api.problem.Refused;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallType;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.PhoneNumber;
import dev.intakeline.contracts.call.Subject;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.notify.Destinations;
import dev.intakeline.registry.Registry;
import dev.intakeline.registry.release.ReleasedQuestionnaire;
import dev.intakeline.registry.release.ReleasedRules;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Turns an order into a request that a call can be held by, or says everything that is wrong with
 * it. What a call needs of the registry has to be there before anything starts.
 */
final class OrderCheck {
  static final Duration RINGING_DEFAULT = Duration.ofSeconds(60);
  private static final int WEBHOOK_LENGTH_MAX = 2000;

  private final Registry registry;
  private final boolean telephone;
  private final Destinations destinations;

  OrderCheck(Registry registry, boolean telephone, Destinations destinations) {
    this.registry = registry;
    this.telephone = telephone;
    this.destinations = destinations;
  }

  /**
   * Checks the order.
   *
   * @throws Refused with every field that is wrong
   */
  CallRequest check(CallRef ref, CallOrder order, Instant now) {
    Findings findings = new Findings();
    Optional<CallType> type = type(order, findings);
    Optional<PhoneNumber> phone = phone(order, type, findings);
    Optional<Subject> subject = subject(order, findings);
    Optional<Duration> ringing = ringing(order, findings);
    Optional<URI> webhook = webhook(order, findings);
    Optional<ReleasedQuestionnaire> asked = questionnaire(ref.tenant(), order, findings);
    Optional<String> jurisdiction = findings.required("jurisdiction", order.jurisdiction());
    String language =
        order.language().or(() -> asked.map(q -> q.questionnaire().language())).orElse("");
    Optional<ReleasedRules> rules =
        asked.flatMap(q -> safety(ref.tenant(), q, language, jurisdiction, findings));
    findings.refuseIfAny();
    return new CallRequest(
        ref,
        type.orElseThrow(),
        phone,
        asked.orElseThrow().hash(),
        rules.orElseThrow().hash(),
        language,
        jurisdiction.orElseThrow(),
        subject.orElseThrow(),
        ringing.orElse(RINGING_DEFAULT),
        webhook,
        now);
  }

  private Optional<CallType> type(CallOrder order, Findings findings) {
    Optional<CallType> type =
        findings.parsed(
            "type",
            findings.required("type", order.type()),
            "webrtc or sip",
            OrderCheck::parseType);
    if (type.equals(Optional.of(CallType.SIP)) && !telephone) {
      findings.add("type", "this installation has no telephone trunk: webrtc");
    }
    return type;
  }

  private static Optional<PhoneNumber> phone(
      CallOrder order, Optional<CallType> type, Findings findings) {
    Optional<PhoneNumber> phone =
        findings.parsed(
            "phone",
            order.phone(),
            "E.164: a plus sign, the country code, 8 to 15 digits in all",
            PhoneNumber::new);
    if (type.equals(Optional.of(CallType.SIP)) && order.phone().isEmpty()) {
      findings.add("phone", "required for a call of type sip");
    }
    if (type.equals(Optional.of(CallType.WEBRTC)) && order.phone().isPresent()) {
      findings.add("phone", "a call of type webrtc has none");
    }
    return phone;
  }

  private static Optional<Subject> subject(CallOrder order, Findings findings) {
    Optional<SubjectOrder> subject = order.subject();
    Optional<String> reference =
        findings.required("subject.reference", subject.flatMap(SubjectOrder::reference));
    Optional<String> name =
        findings.required("subject.spokenName", subject.flatMap(SubjectOrder::spokenName));
    if (reference.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    return findings.parsed(
        "subject",
        name,
        "a reference of at most "
            + Subject.REFERENCE_LENGTH_MAX
            + " and a name of at most "
            + Subject.NAME_LENGTH_MAX
            + " characters",
        spoken -> new Subject(reference.get(), spoken));
  }

  private static Optional<Duration> ringing(CallOrder order, Findings findings) {
    return findings.parsed(
        "ringingSeconds",
        order.ringingSeconds(),
        "1 to " + CallRequest.RINGING_MAX.toSeconds(),
        seconds -> {
          if (seconds < 1 || seconds > CallRequest.RINGING_MAX.toSeconds()) {
            throw new IllegalArgumentException("ringingSeconds");
          }
          return Duration.ofSeconds(seconds);
        });
  }

  /** Its name is resolved only when something is delivered: it may lead elsewhere by then. */
  private Optional<URI> webhook(CallOrder order, Findings findings) {
    Optional<URI> url =
        findings.parsed(
            "webhook",
            order.webhook().filter(text -> text.length() <= WEBHOOK_LENGTH_MAX),
            "an https URL",
            URI::create);
    if (order.webhook().filter(text -> text.length() > WEBHOOK_LENGTH_MAX).isPresent()) {
      findings.add("webhook", "a URL of at most " + WEBHOOK_LENGTH_MAX + " characters");
    }
    url.flatMap(destinations::refusal).ifPresent(reason -> findings.add("webhook", reason));
    return url;
  }

  private Optional<ReleasedQuestionnaire> questionnaire(
      TenantId tenant, CallOrder order, Findings findings) {
    Optional<String> id = findings.required("questionnaire", order.questionnaire());
    if (id.isEmpty()) {
      return Optional.empty();
    }
    if (order.version().isPresent()) {
      Optional<ReleasedQuestionnaire> found =
          findings
              .parsed("version", order.version(), "64 hexadecimal digits", ContentHash::new)
              .flatMap(hash -> registry.questionnaires().byHash(tenant, hash))
              .filter(version -> version.questionnaire().id().equals(id.get()));
      if (found.isEmpty()) {
        findings.add("version", "unknown version of this questionnaire");
      }
      return found;
    }
    Optional<ReleasedQuestionnaire> found = registry.questionnaires().latest(tenant, id.get());
    if (found.isEmpty()) {
      findings.add("questionnaire", "unknown questionnaire");
    }
    return found;
  }

  /** Nobody is called before the rules, words and contacts for an emergency are there. */
  private Optional<ReleasedRules> safety(
      TenantId tenant,
      ReleasedQuestionnaire asked,
      String language,
      Optional<String> jurisdiction,
      Findings findings) {
    if (!asked.questionnaire().language().equals(language)) {
      findings.add("language", "the questionnaire is in " + asked.questionnaire().language());
      return Optional.empty();
    }
    Optional<ReleasedRules> rules = registry.rules().latest(tenant, language);
    if (rules.isEmpty()) {
      findings.add("language", "no red-flag rules are released for it");
    }
    if (jurisdiction.isPresent()
        && registry.words().latest(tenant, language, jurisdiction.get()).isEmpty()) {
      findings.add("jurisdiction", "no fixed words are released for it in this language");
    }
    contacts(tenant, findings);
    return rules;
  }

  /** Whoever may not be reached would be found out only when a red flag is up. */
  private void contacts(TenantId tenant, Findings findings) {
    List<Contact> contacts = registry.contacts().of(tenant);
    if (contacts.isEmpty()) {
      findings.add(
          "contacts",
          "the tenant has nobody who is told of red flags: whoever runs the installation enters"
              + " one");
    }
    for (int place = 0; place < contacts.size(); place++) {
      if (contacts.get(place).channel() instanceof Contact.Webhook(URI url)) {
        String field = "contacts[" + place + "].webhook";
        destinations.refusal(url).ifPresent(reason -> findings.add(field, reason));
      }
    }
  }

  private static CallType parseType(String text) {
    return switch (text) {
      case "webrtc" -> CallType.WEBRTC;
      case "sip" -> CallType.SIP;
      default -> throw new IllegalArgumentException("type");
    };
  }
}
