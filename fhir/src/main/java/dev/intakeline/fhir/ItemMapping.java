package dev.intakeline.fhir;

import dev.intakeline.contracts.questionnaire.AnswerForm;
import dev.intakeline.contracts.questionnaire.Choice;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.fhir.FhirQuestionnaires.Problem;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** Turns one R4 item into ours. */
final class ItemMapping {
  private final List<Problem> problems;
  private final ConditionMapping conditions;

  ItemMapping(List<Problem> problems) {
    this.problems = problems;
    this.conditions = new ConditionMapping(problems);
  }

  Optional<Item> map(QuestionnaireItemComponent item, String where, List<Item> children) {
    Optional<LinkId> linkId = linkId(item, where);
    Optional<ItemKind> kind = kind(item, where);
    List<Choice> choices = choices(item, where);
    Optional<AnswerForm> form = form(item, where);
    if (linkId.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Item(
            linkId.get(),
            kind.get(),
            item.hasText() ? item.getText().strip() : "",
            item.getRequired(),
            conditions.map(item, where),
            choices,
            form,
            limit(item, Fhir.MIN_VALUE, where),
            limit(item, Fhir.MAX_VALUE, where),
            item.hasMaxLength() ? Optional.of(item.getMaxLength()) : Optional.empty(),
            Fhir.isTrue(item.getExtension(), Fhir.READ_BACK),
            children));
  }

  private Optional<LinkId> linkId(QuestionnaireItemComponent item, String where) {
    try {
      return Optional.of(new LinkId(item.hasLinkId() ? item.getLinkId() : ""));
    } catch (IllegalArgumentException malformed) {
      add(where, String.valueOf(malformed.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<ItemKind> kind(QuestionnaireItemComponent item, String where) {
    if (item.getType() == null) {
      add(where, "type is missing or unknown");
      return Optional.empty();
    }
    ItemKind kind =
        switch (item.getType()) {
          case GROUP -> ItemKind.GROUP;
          case DISPLAY -> ItemKind.DISPLAY;
          case BOOLEAN -> ItemKind.BOOLEAN;
          case DECIMAL -> ItemKind.DECIMAL;
          case INTEGER -> ItemKind.INTEGER;
          case DATE -> ItemKind.DATE;
          case STRING -> ItemKind.STRING;
          case TEXT -> ItemKind.TEXT;
          case CHOICE -> ItemKind.CHOICE;
          case ATTACHMENT, DATETIME, NULL, OPENCHOICE, QUANTITY, QUESTION, REFERENCE, TIME, URL ->
              null;
        };
    if (kind == null) {
      add(where, "type " + item.getType().toCode() + " can't be asked by voice yet");
    }
    return Optional.ofNullable(kind);
  }

  private List<Choice> choices(QuestionnaireItemComponent item, String where) {
    List<Choice> choices = new ArrayList<>();
    for (QuestionnaireItemAnswerOptionComponent option : item.getAnswerOption()) {
      if (option.getValue() instanceof Coding coding && coding.hasCode() && coding.hasDisplay()) {
        choices.add(
            new Choice(
                coding.getCode(),
                system(coding, where),
                coding.getDisplay().strip(),
                alsoSaid(option, coding),
                ordinal(option, coding)));
      } else {
        add(where, "an option has to be a coding with a code and a display");
      }
    }
    return choices;
  }

  private Optional<URI> system(Coding coding, String where) {
    if (!coding.hasSystem()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(coding.getSystem()));
    } catch (URISyntaxException malformed) {
      add(where, "the system of an option is no URI");
      return Optional.empty();
    }
  }

  private static List<String> alsoSaid(Element option, Element coding) {
    List<String> words = new ArrayList<>();
    for (Element element : List.of(option, coding)) {
      for (Extension extension : element.getExtensionsByUrl(Fhir.ALSO_SAID)) {
        if (extension.getValue() instanceof StringType said && said.hasValue()) {
          words.add(said.getValue().strip());
        }
      }
    }
    return words;
  }

  private static Optional<BigDecimal> ordinal(Element option, Element coding) {
    for (Element element : List.of(option, coding)) {
      for (String url : List.of(Fhir.ORDINAL_VALUE, Fhir.ITEM_WEIGHT)) {
        Optional<BigDecimal> value = Fhir.decimal(element.getExtension(), url);
        if (value.isPresent()) {
          return value;
        }
      }
    }
    return Optional.empty();
  }

  /** The types of the items that can be limited; others would leave a limit unheeded. */
  private Optional<String> limit(QuestionnaireItemComponent item, String url, String where) {
    Optional<Extension> limit = Fhir.extension(item.getExtension(), url);
    Optional<String> value =
        limit
            .map(Extension::getValue)
            .filter(type -> type instanceof BaseDateTimeType || isNumber(type))
            .map(Type::primitiveValue);
    if (limit.isPresent() && value.isEmpty()) {
      add(
          where,
          "the extension "
              + url.substring(url.lastIndexOf('/') + 1)
              + " has to hold a number or a date");
    }
    return value;
  }

  private static boolean isNumber(Type value) {
    return value instanceof IntegerType || value instanceof DecimalType;
  }

  private Optional<AnswerForm> form(QuestionnaireItemComponent item, String where) {
    List<AnswerForm> forms = new ArrayList<>();
    try {
      Fhir.extension(item.getExtension(), Fhir.SPOKEN_DIGITS)
          .map(form -> new AnswerForm.Digits(part(form, "min"), part(form, "max")))
          .ifPresent(forms::add);
      Fhir.extension(item.getExtension(), Fhir.SPOKEN_LETTERS)
          .map(form -> new AnswerForm.Spelled(part(form, "min"), part(form, "max")))
          .ifPresent(forms::add);
      Fhir.extension(item.getExtension(), Fhir.SPOKEN_NAMES)
          .map(form -> new AnswerForm.PersonName(names(form)))
          .ifPresent(forms::add);
    } catch (IllegalArgumentException malformed) {
      add(where, "its spoken form: " + malformed.getMessage());
    }
    if (forms.size() > 1) {
      add(where, "it has more than one spoken form");
    }
    return forms.stream().findFirst();
  }

  private static int part(Extension form, String name) {
    return Fhir.integer(form.getExtension(), name)
        .orElseThrow(() -> new IllegalArgumentException("needs min and max, whole numbers"));
  }

  private static List<String> names(Extension form) {
    return form.getExtensionsByUrl("name").stream()
        .map(Extension::getValue)
        .filter(value -> value instanceof StringType && value.hasPrimitiveValue())
        .map(value -> value.primitiveValue().strip())
        .toList();
  }

  private void add(String where, String reason) {
    problems.add(new Problem(where, reason));
  }
}
