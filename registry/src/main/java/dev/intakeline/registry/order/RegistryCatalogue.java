package dev.intakeline.registry.order;

import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.contracts.safety.RuleSet;
import dev.intakeline.registry.Registry;
import dev.intakeline.registry.release.ReleasedQuestionnaire;
import dev.intakeline.registry.release.ReleasedRules;
import java.util.List;
import java.util.Optional;

/** The registry as catalogue. */
public record RegistryCatalogue(Registry registry) implements Catalogue {
  @Override
  public boolean knows(TenantId tenant) {
    return registry.tenants().isKnown(tenant);
  }

  @Override
  public Optional<Questionnaire> questionnaire(TenantId tenant, ContentHash hash) {
    return registry.questionnaires().byHash(tenant, hash).map(ReleasedQuestionnaire::questionnaire);
  }

  @Override
  public Optional<RuleSet> rules(TenantId tenant, ContentHash hash) {
    return registry.rules().byHash(tenant, hash).map(ReleasedRules::rules);
  }

  @Override
  public Optional<FixedWords> words(TenantId tenant, String language, String jurisdiction) {
    return registry.words().latest(tenant, language, jurisdiction);
  }

  @Override
  public List<Contact> contacts(TenantId tenant) {
    return registry.contacts().of(tenant);
  }
}
