package dev.intakeline.fhir;

import dev.intakeline.fhir.FhirQuestionnaires.Problem;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;

/**
 * What R4 allows and a voice call can't do yet. FHIR lets a reader ignore extensions that it
 * doesn't know; those that would change what is asked, when, or what may be answered are refused by
 * name.
 */
final class Refusals {
  private static final String HIDDEN =
      "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden";

  private static final Set<String> CHANGE_THE_MEANING =
      Set.of(
          "http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces",
          "http://hl7.org/fhir/StructureDefinition/minLength",
          "http://hl7.org/fhir/StructureDefinition/regex",
          "http://hl7.org/fhir/StructureDefinition/questionnaire-constraint",
          "http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs",
          "http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs",
          "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive",
          "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerExpression",
          "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerOptionsToggleExpression",
          "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
          "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-candidateExpression",
          "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression",
          "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression",
          "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-maxQuantity",
          "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-minQuantity",
          "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-targetConstraint");

  private static final Set<String> OURS =
      Set.of(
          Fhir.SPOKEN_DIGITS,
          Fhir.SPOKEN_LETTERS,
          Fhir.SPOKEN_NAMES,
          Fhir.ALSO_SAID,
          Fhir.READ_BACK,
          Fhir.SCORED);

  private final List<Problem> problems;

  Refusals(List<Problem> problems) {
    this.problems = problems;
  }

  void ofWhole(Questionnaire questionnaire) {
    String where = "Questionnaire";
    refuse(questionnaire.hasContained(), where, "contained resources are not read");
    refuse(questionnaire.hasDerivedFrom(), where, "derivedFrom is not followed");
    refuse(questionnaire.hasImplicitRules(), where, "implicitRules are not known");
    refuse(questionnaire.hasModifierExtension(), where, "a modifierExtension is not understood");
    extensions(questionnaire.getExtension(), where);
  }

  void ofItem(QuestionnaireItemComponent item, String where) {
    refuse(item.getRepeats(), where, "repeats: one answer for an item");
    refuse(item.getReadOnly(), where, "readOnly: what isn't asked doesn't belong here");
    refuse(item.hasAnswerValueSet(), where, "answerValueSet: options have to be listed");
    refuse(item.hasInitial(), where, "initial: nothing is answered before it was asked");
    refuse(item.hasModifierExtension(), where, "a modifierExtension is not understood");
    extensions(item.getExtension(), where);
    item.getAnswerOption()
        .forEach(
            option -> {
              refuse(option.getInitialSelected(), where, "initialSelected: no answer is given");
              refuse(option.hasModifierExtension(), where, "a modifierExtension is not understood");
              extensions(option.getExtension(), where);
            });
    item.getEnableWhen()
        .forEach(
            condition ->
                refuse(
                    condition.hasModifierExtension(),
                    where,
                    "a modifierExtension is not understood"));
  }

  private void extensions(List<Extension> extensions, String where) {
    for (Extension extension : extensions) {
      String url = String.valueOf(extension.getUrl());
      boolean hidden = url.equals(HIDDEN) && !isFalse(extension);
      boolean unknownOfOurs = Fhir.isOurs(url) && !OURS.contains(url);
      refuse(
          hidden || unknownOfOurs || CHANGE_THE_MEANING.contains(url),
          where,
          "the extension " + url.substring(url.lastIndexOf('/') + 1) + " is not understood");
    }
  }

  private static boolean isFalse(Extension extension) {
    return extension.getValue() instanceof BooleanType truth && Fhir.isGiven(truth, false);
  }

  private void refuse(boolean refused, String where, String reason) {
    if (refused) {
      problems.add(new Problem(where, reason));
    }
  }
}
