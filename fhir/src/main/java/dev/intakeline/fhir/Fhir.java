package dev.intakeline.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/** What all of this room shares: one R4 context, made at first use, and the names of extensions. */
final class Fhir {
  static final FhirContext R4 = FhirContext.forR4();

  static {
    // HAPI's own definitions hold elements that its own model doesn't know; each would be a warning
    // at the first archived call. What comes from outside is parsed strictly, by a handler of its
    // own.
    R4.setParserErrorHandler(new LenientErrorHandler(false));
    // Found by hand on first use otherwise, under a lock that all parsers share.
    R4.getResourceDefinition(Questionnaire.class);
    R4.getResourceDefinition(QuestionnaireResponse.class);
  }

  private static final String OURS = "https://intakeline.dev/fhir/StructureDefinition/";
  private static final String HL7 = "http://hl7.org/fhir/StructureDefinition/";

  static final String SPOKEN_DIGITS = OURS + "spoken-digits";
  static final String SPOKEN_LETTERS = OURS + "spoken-letters";
  static final String SPOKEN_NAMES = OURS + "spoken-names";
  static final String ALSO_SAID = OURS + "also-said";
  static final String READ_BACK = OURS + "read-back";
  static final String SCORED = OURS + "scored";
  static final String SCORE = OURS + "score";
  static final String PROVENANCE = OURS + "answer-provenance";
  static final String UNANSWERED = OURS + "unanswered";

  static final String MIN_VALUE = HL7 + "minValue";
  static final String MAX_VALUE = HL7 + "maxValue";
  static final String ORDINAL_VALUE = HL7 + "ordinalValue";

  /** The later name of {@link #ORDINAL_VALUE}, common in questionnaires that are shared today. */
  static final String ITEM_WEIGHT = HL7 + "itemWeight";

  private Fhir() {}

  static boolean isOurs(String url) {
    return url.startsWith(OURS);
  }

  static Optional<Extension> extension(List<Extension> extensions, String url) {
    return extensions.stream().filter(extension -> url.equals(extension.getUrl())).findFirst();
  }

  static boolean isTrue(List<Extension> extensions, String url) {
    return extension(extensions, url)
        .map(Extension::getValue)
        .filter(value -> value instanceof BooleanType truth && isGiven(truth, true))
        .isPresent();
  }

  /** Whether this value stands there: an element may be there for its id alone, without a value. */
  static boolean isGiven(BooleanType truth, boolean value) {
    return truth.hasValue() && truth.booleanValue() == value;
  }

  /** The whole number that a part of an extension holds. */
  static Optional<Integer> integer(List<Extension> extensions, String url) {
    return extension(extensions, url)
        .map(Extension::getValue)
        .filter(IntegerType.class::isInstance)
        .map(value -> ((IntegerType) value).getValue());
  }

  static Optional<BigDecimal> decimal(List<Extension> extensions, String url) {
    return extension(extensions, url)
        .map(Extension::getValue)
        .filter(DecimalType.class::isInstance)
        .map(value -> ((DecimalType) value).getValue());
  }
}
