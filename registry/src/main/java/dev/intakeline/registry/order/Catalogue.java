package dev.intakeline.registry.order;

import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.contracts.safety.RuleSet;
import java.util.List;
import java.util.Optional;

/** What the tenants have published. Thread-safe. */
public interface Catalogue {
  /** Whether this is a customer. */
  boolean knows(TenantId tenant);

  /** The tenant's questionnaire of this hash. */
  Optional<Questionnaire> questionnaire(TenantId tenant, ContentHash hash);

  /** The tenant's rules of this hash. */
  Optional<RuleSet> rules(TenantId tenant, ContentHash hash);

  /** The words to be spoken in this language and jurisdiction. */
  Optional<FixedWords> words(TenantId tenant, String language, String jurisdiction);

  /** Whom the tenant wants to be told, in order. */
  List<Contact> contacts(TenantId tenant);
}
