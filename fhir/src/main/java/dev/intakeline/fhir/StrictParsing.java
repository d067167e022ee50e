package dev.intakeline.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import dev.intakeline.fhir.FhirQuestionnaires.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/** Parses R4 JSON and says everything that isn't R4 in it, without quoting values. */
final class StrictParsing {
  /** Problems of one file that are kept; nobody reads more, and a file may hold 100,000. */
  static final int PROBLEMS_MAX = 100;

  private StrictParsing() {}

  /** The resource, unless parsing broke off, and what is wrong with it. */
  record Result<T>(Optional<T> resource, List<Problem> problems) {}

  static <T extends IBaseResource> Result<T> parse(byte[] json, Class<T> type) {
    Collector collector = new Collector(json);
    IParser parser = Fhir.R4.newJsonParser().setParserErrorHandler(collector);
    try {
      T resource = parser.parseResource(type, new String(json, StandardCharsets.UTF_8));
      return new Result<>(Optional.of(resource), collector.problems);
    } catch (DataFormatException | IllegalArgumentException | ClassCastException notR4) {
      // The parser's own words may quote values; the cast fails where a list stands for an object.
      collector.add("file", "an element has a form that R4 doesn't know");
      return new Result<>(Optional.empty(), collector.problems);
    }
  }

  private static final class Collector implements IParserErrorHandler {
    private final List<Problem> problems = new ArrayList<>();
    private final byte[] json;
    private @Nullable Map<String, String> places;

    Collector(byte[] json) {
      this.json = json;
    }

    @Override
    public void unknownElement(@Nullable IParseLocation place, String name) {
      unknownField(place, name);
    }

    @Override
    public void unknownAttribute(@Nullable IParseLocation place, String name) {
      unknownField(place, name);
    }

    @Override
    public void incorrectJsonType(
        @Nullable IParseLocation place,
        String name,
        ValueType expected,
        @Nullable ScalarType expectedScalar,
        ValueType found,
        @Nullable ScalarType foundScalar) {
      add(name(place, name), "has another JSON type than R4 demands");
    }

    @Override
    public void invalidValue(@Nullable IParseLocation place, String value, String error) {
      add(name(place, ""), "has a value that R4 doesn't allow");
    }

    @Override
    public void missingRequiredElement(@Nullable IParseLocation place, String name) {
      add(name(place, name), "is missing");
    }

    @Override
    public void unexpectedRepeatingElement(@Nullable IParseLocation place, String name) {
      add(name(place, name), "may be there only once");
    }

    @Override
    public void containedResourceWithNoId(@Nullable IParseLocation place) {
      add("contained", "a contained resource needs an id");
    }

    @Override
    public void unknownReference(@Nullable IParseLocation place, String reference) {
      add(name(place, ""), "refers to nothing");
    }

    @Override
    public void invalidInternalReference(@Nullable IParseLocation place, String reference) {
      add(name(place, ""), "refers to nothing");
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(@Nullable IParseLocation place) {
      add("extension", "has a value or extensions, not both");
    }

    /** The parser rarely knows where it is. */
    private void unknownField(@Nullable IParseLocation place, String name) {
      if (problems.size() < PROBLEMS_MAX) {
        String at = places().get(name);
        String where = at == null ? "" : ", " + at;
        add(name(place, name) + where, "R4 has no such field here");
      }
    }

    /** Looked up once for a file, and for none that is sound. */
    private Map<String, String> places() {
      Map<String, String> known = places;
      if (known == null) {
        known = FileSniffer.places(json);
        places = known;
      }
      return known;
    }

    private void add(String where, String reason) {
      if (problems.size() < PROBLEMS_MAX) {
        problems.add(new Problem(where, reason));
      }
    }

    private static String name(@Nullable IParseLocation place, String name) {
      String parent = place == null ? null : place.getParentElementName();
      if (parent == null || parent.isEmpty()) {
        return name.isEmpty() ? "file" : name;
      }
      return name.isEmpty() ? parent : parent + "." + name;
    }
  }
}
