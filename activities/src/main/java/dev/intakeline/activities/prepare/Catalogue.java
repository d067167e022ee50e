package dev.intakeline.activities.prepare;

import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.contracts.safety.RuleSet;
import java.util.List;
import java.util.Optional;

/** What is published for a call's tenant. */
public interface Catalogue {
  /** The questionnaire that the call names. */
  Optional<Questionnaire> questionnaire(CallRequest request);

  /** The rules that the call names. */
  Optional<RuleSet> rules(CallRequest request);

  /** The words for the call's language and jurisdiction. */
  Optional<FixedWords> words(CallRequest request);

  /** Whom the tenant wants to be told, in order. */
  List<Contact> contacts(CallRequest request);
}
