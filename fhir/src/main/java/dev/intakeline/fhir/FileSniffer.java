package dev.intakeline.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.intakeline.fhir.FhirQuestionnaires.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at a file before the FHIR parser does: size, form, kind of resource. Cheap, bounded, and
 * precise about the place of an error, which the parser isn't.
 */
final class FileSniffer {
  /** Levels of JSON; ten levels of items take thirty. */
  private static final int JSON_DEPTH_MAX = 100;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(JSON_DEPTH_MAX).build())
          .build();

  private FileSniffer() {}

  static List<Problem> problems(byte[] file, String resourceType, int bytesMax) {
    if (file.length > bytesMax) {
      return file(file.length + " bytes, more than " + bytesMax);
    }
    if (firstCharacter(file) == '<') {
      return file("XML or HTML; only FHIR's JSON form is read");
    }
    if (firstCharacter(file) != '{') {
      return file("not a JSON object");
    }
    try (JsonParser parser = JSON.createParser(file)) {
      return kind(parser, resourceType);
    } catch (JsonProcessingException malformed) {
      return List.of(malformed(malformed));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<Problem> kind(JsonParser parser, String resourceType) throws IOException {
    Optional<String> found = Optional.empty();
    int depth = 0;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      depth += token.isStructStart() ? 1 : 0;
      depth -= token.isStructEnd() ? 1 : 0;
      if (depth == 1
          && token == JsonToken.VALUE_STRING
          && "resourceType".equals(parser.currentName())) {
        found = Optional.of(parser.getText());
      }
    }
    if (found.isEmpty()) {
      return List.of(new Problem("resourceType", "missing: this is no FHIR resource"));
    }
    return found.get().equals(resourceType)
        ? List.of()
        : List.of(new Problem("resourceType", "has to be " + resourceType));
  }

  /**
   * Where each field is whose name is there exactly once, by its name. One pass over the file,
   * which is well-formed.
   */
  static Map<String, String> places(byte[] file) {
    Map<String, Optional<String>> found = new HashMap<>();
    try (JsonParser parser = JSON.createParser(file)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          JsonLocation at = parser.currentTokenLocation();
          found.merge(
              parser.currentName(), Optional.of(place(at)), (_, _) -> Optional.<String>empty());
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    Map<String, String> places = new HashMap<>();
    found.forEach((name, place) -> place.ifPresent(at -> places.put(name, at)));
    return places;
  }

  private static Problem malformed(JsonProcessingException malformed) {
    JsonLocation place = malformed.getLocation();
    return new Problem(
        place == null ? "file" : place(place),
        "not well-formed JSON, a field that is there twice, or nested too deep");
  }

  private static String place(JsonLocation place) {
    return "line " + place.getLineNr() + ", column " + place.getColumnNr();
  }

  private static int firstCharacter(byte[] file) {
    for (byte one : file) {
      boolean byteOrderMark = one == (byte) 0xEF || one == (byte) 0xBB || one == (byte) 0xBF;
      if (!byteOrderMark && !Character.isWhitespace(one)) {
        return one;
      }
    }
    return -1;
  }

  private static List<Problem> file(String reason) {
    return List.of(new Problem("file", reason));
  }
}
