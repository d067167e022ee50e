package dev.intakeline.registry.order;

import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.contracts.safety.FixedWords;
import dev.intakeline.contracts.safety.RuleSet;
import java.util.List;

/** Whether a call can be held as it was ordered. */
public sealed interface Verdict {
  /** It can, with these. */
  record Fit(Questionnaire questionnaire, RuleSet rules, FixedWords words, List<Contact> contacts)
      implements Verdict {
    public Fit {
      contacts = List.copyOf(contacts);
    }
  }

  /** It can't, and this is all that is wrong; never empty. */
  record Unfit(List<Objection> objections) implements Verdict {
    public Unfit {
      objections = List.copyOf(objections);
      if (objections.isEmpty()) {
        throw new IllegalArgumentException("Nothing is wrong");
      }
    }
  }
}
