package dev.intakeline.api;

import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.questionnaire.EnableWhen;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.contracts.safety.PhraseRule;
import dev.intakeline.contracts.safety.RuleSet;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.registry.Registry;
import dev.intakeline.registry.content.Bytes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a tenant has released so that calls can be ordered. */
final class Released {
  static final String QUESTIONNAIRE = "cough";

  private Released() {}

  /** Releases everything; harmless when repeated. */
  static ContentHash everything(Registry registry, TenantId tenant) {
    registry.contacts().replace(tenant, List.of(new Contact("duty", new Contact.Log())));
    registry.rules().publish(tenant, rules());
    registry.words().publish(tenant, "en-US", "US", words());
    return registry
        .questionnaires()
        .publish(tenant, questionnaire("Do you cough?"), Bytes.of("{}"));
  }

  static Questionnaire questionnaire(String question) {
    Item item =
        new Item(
            new LinkId("cough"),
            ItemKind.BOOLEAN,
            question,
            true,
            EnableWhen.ALWAYS,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            List.of());
    return new Questionnaire(QUESTIONNAIRE, "Cough", "en-US", List.of(item), false);
  }

  private static RuleSet rules() {
    PhraseRule rule =
        new PhraseRule("chest-pain", Severity.CRITICAL, "chest pain", List.of("chest pain"));
    return new RuleSet("urgent", "1", "en-US", List.of(rule), List.of());
  }

  private static FixedWords words() {
    return new FixedWords(
        "the clinic",
        "nine one one",
        Arrays.stream(FixedPhrase.values())
            .collect(Collectors.toMap(Function.identity(), Enum::name)));
  }
}
