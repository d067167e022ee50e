package dev.intakeline.api.problem;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads what came in, strictly: no more than it may be, no unknown or repeated field, no number
 * where a text belongs. The opposite of what is read inside, where unknown fields are ignored.
 */
public final class Body {
  /** The largest body, in bytes. */
  public static final int BYTES_MAX = 1_000_000;

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(LogicalType.Textual, Body::textOnly)
          .build();

  private Body() {}

  private static void textOnly(MutableCoercionConfig text) {
    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /** Reads a body of at most {@link #BYTES_MAX}. */
  public static byte[] bytes(InputStream body) throws IOException {
    return bytes(body, BYTES_MAX);
  }

  /**
   * Reads a body.
   *
   * @throws Refused where it is larger
   */
  public static byte[] bytes(InputStream body, int bytesMax) throws IOException {
    byte[] bytes = body.readNBytes(bytesMax + 1);
    if (bytes.length > bytesMax) {
      throw new Refused(ProblemKind.BODY_TOO_LARGE, "", "at most " + bytesMax + " bytes");
    }
    return bytes;
  }

  /**
   * Reads a body as JSON.
   *
   * @throws Refused naming the field and the reason
   */
  public static <T> T json(InputStream body, Class<T> type) throws IOException {
    byte[] bytes = bytes(body);
    if (bytes.length == 0) {
      throw new Refused(ProblemKind.MALFORMED_BODY, "", "a JSON object is expected");
    }
    try {
      T value = STRICT.readValue(bytes, type);
      if (value == null) {
        throw new Refused(ProblemKind.MALFORMED_BODY, "", "a JSON object is expected");
      }
      return value;
    } catch (JacksonException unreadable) {
      throw refused(unreadable);
    }
  }

  // Jackson's own messages quote what was sent: only path and place are taken from them.
  private static Refused refused(JacksonException unreadable) {
    String reason =
        switch (unreadable) {
          case StreamReadException broken ->
              "not well-formed JSON at line "
                  + broken.getLocation().getLineNr()
                  + ", column "
                  + broken.getLocation().getColumnNr();
          case UnrecognizedPropertyException _ -> "unknown field";
          default -> "a value of another type is expected";
        };
    return new Refused(ProblemKind.MALFORMED_BODY, path(unreadable.getPath()), reason);
  }

  private static String path(List<JacksonException.Reference> path) {
    return path.stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
