package dev.intakeline.fhir;

import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import dev.intakeline.fhir.FhirQuestionnaires.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;

/** Turns an R4 questionnaire into our record, collecting what can't be turned. */
final class QuestionnaireMapping {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
  private static final String WHOLE = "Questionnaire";

  private final List<Problem> problems;
  private final Refusals refusals;
  private final ItemMapping items;

  QuestionnaireMapping(List<Problem> problems) {
    this.problems = problems;
    this.refusals = new Refusals(problems);
    this.items = new ItemMapping(problems);
  }

  /** The questionnaire; incomplete where problems were found. */
  Questionnaire map(org.hl7.fhir.r4.model.Questionnaire fhir) {
    refusals.ofWhole(fhir);
    String id = fhir.getIdElement().getIdPart();
    if (id == null || !ID.matcher(id).matches()) {
      problems.add(new Problem("id", "has to be 1 to 64 letters, digits, hyphens and dots"));
      id = "unnamed";
    }
    return new Questionnaire(
        id,
        fhir.hasTitle() ? fhir.getTitle() : fhir.hasName() ? fhir.getName() : id,
        language(fhir),
        map(fhir.getItem(), WHOLE),
        Fhir.isTrue(fhir.getExtension(), Fhir.SCORED));
  }

  private String language(org.hl7.fhir.r4.model.Questionnaire fhir) {
    if (!fhir.hasLanguage()) {
      problems.add(new Problem("language", "is missing: which language is spoken?"));
      return "en-US";
    }
    return fhir.getLanguage();
  }

  private List<Item> map(List<QuestionnaireItemComponent> level, String parent) {
    List<Item> mapped = new ArrayList<>();
    for (int i = 0; i < level.size(); i++) {
      QuestionnaireItemComponent item = level.get(i);
      String where = item.hasLinkId() ? item.getLinkId() : parent + ".item[" + i + "]";
      List<Item> children = map(item.getItem(), where);
      refusals.ofItem(item, where);
      Optional<Item> one = items.map(item, where, children);
      one.ifPresent(mapped::add);
    }
    return mapped;
  }
}
