package dev.intakeline.activities.prepare;

import dev.intakeline.contracts.call.CallRequest;
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
  public Optional<Questionnaire> questionnaire(CallRequest request) {
    return registry
        .questionnaires()
        .byHash(request.ref().tenant(), request.questionnaire())
        .map(ReleasedQuestionnaire::questionnaire);
  }

  @Override
  public Optional<RuleSet> rules(CallRequest request) {
    return registry
        .rules()
        .byHash(request.ref().tenant(), request.rules())
        .map(ReleasedRules::rules);
  }

  @Override
  public Optional<FixedWords> words(CallRequest request) {
    return registry
        .words()
        .latest(request.ref().tenant(), request.language(), request.jurisdiction());
  }

  @Override
  public List<Contact> contacts(CallRequest request) {
    return registry.contacts().of(request.ref().tenant());
  }
}
