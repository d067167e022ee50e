package dev.intakeline.fhir;

import dev.intakeline.contracts.questionnaire.AnswerValue;
import dev.intakeline.contracts.questionnaire.Choice;
import dev.intakeline.contracts.questionnaire.Item;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** Values of answers, in FHIR's types and ours. */
final class Values {
  private Values() {}

  /** Our form of a FHIR value; empty for kinds that aren't asked, and for parts of a date. */
  static Optional<AnswerValue> ours(Type value) {
    return switch (value) {
      case BooleanType truth when truth.hasValue() ->
          Optional.of(new AnswerValue.BooleanAnswer(truth.booleanValue()));
      case IntegerType whole when whole.hasValue() ->
          Optional.of(new AnswerValue.IntegerAnswer(whole.getValue()));
      case DecimalType decimal when decimal.hasValue() ->
          Optional.of(new AnswerValue.DecimalAnswer(decimal.getValue()));
      case DateType day when day.hasValue() -> day(day).map(AnswerValue.DateAnswer::new);
      case StringType words when words.hasValue() ->
          Optional.of(new AnswerValue.TextAnswer(words.getValue()));
      case Coding coding when coding.hasCode() ->
          Optional.of(new AnswerValue.ChoiceAnswer(coding.getCode()));
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> day(DateType day) {
    try {
      return Optional.of(LocalDate.parse(day.getValueAsString()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** FHIR's form of an answer to an item. */
  static Type fhir(Item item, AnswerValue value) {
    return switch (value) {
      case AnswerValue.BooleanAnswer truth -> new BooleanType(truth.value());
      case AnswerValue.IntegerAnswer whole -> new IntegerType(whole.value());
      case AnswerValue.DecimalAnswer decimal -> new DecimalType(decimal.value());
      case AnswerValue.DateAnswer day -> new DateType(day.value().toString());
      case AnswerValue.TextAnswer words -> new StringType(words.value());
      case AnswerValue.ChoiceAnswer choice -> coding(item, choice.code());
    };
  }

  private static Coding coding(Item item, String code) {
    Coding coding = new Coding().setCode(code);
    for (Choice choice : item.choices()) {
      if (choice.code().equals(code)) {
        choice.system().ifPresent(system -> coding.setSystem(system.toString()));
        coding.setDisplay(choice.display());
      }
    }
    return coding;
  }
}
