package dev.intakeline.api.call;

import dev.intakeline.api.problem.Refused;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallType;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.PhoneNumber;
import dev.intakeline.contracts.call.Subject;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.registry.Registry;
import dev.intakeline.registry.order.Objection;
import dev.intakeline.registry.order.OrderRules;
import dev.intakeline.registry.release.ReleasedQuestionnaire;
import dev.intakeline.registry.release.ReleasedRules;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Turns an order into a request that a call can be held by, or says everything that is wrong with
 * it. What every call needs is in {@link OrderRules}: it has to be there before anything starts.
 */
final class OrderCheck {
  static final Duration RINGING_DEFAULT = Duration.ofSeconds(60);

  private final Registry registry;
  private final OrderRules rules;

  OrderCheck(Registry registry, OrderRules rules) {
    this.registry = registry;
    this.rules = rules;
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
    Optional<ReleasedRules> inForce =
        asked.flatMap(q -> safety(ref.tenant(), q, language, jurisdiction, findings));
    findings.refuseIfAny();
    return new CallRequest(
        ref,
        type.orElseThrow(),
        phone,
        asked.orElseThrow().hash(),
        inForce.orElseThrow().hash(),
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
    type.flatMap(rules::type).ifPresent(findings::add);
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

  private Optional<URI> webhook(CallOrder order, Findings findings) {
    Optional<URI> url = findings.parsed("webhook", order.webhook(), "an https URL", URI::create);
    url.flatMap(rules::webhook).ifPresent(findings::add);
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

  private Optional<ReleasedRules> safety(
      TenantId tenant,
      ReleasedQuestionnaire asked,
      String language,
      Optional<String> jurisdiction,
      Findings findings) {
    Optional<Objection> otherLanguage = rules.language(asked.questionnaire(), language);
    otherLanguage.ifPresent(findings::add);
    if (otherLanguage.isPresent()) {
      return Optional.empty();
    }
    Optional<ReleasedRules> inForce = registry.rules().latest(tenant, language);
    if (inForce.isEmpty()) {
      findings.add("language", "no red-flag rules are released for it");
    }
    jurisdiction.flatMap(place -> rules.words(tenant, language, place)).ifPresent(findings::add);
    rules.contacts(tenant).forEach(findings::add);
    return inForce;
  }

  private static CallType parseType(String text) {
    return switch (text) {
      case "webrtc" -> CallType.WEBRTC;
      case "sip" -> CallType.SIP;
      default -> throw new IllegalArgumentException("type");
    };
  }
}
