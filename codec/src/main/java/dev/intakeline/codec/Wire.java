package dev.intakeline.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.intakeline.contracts.call.ContentHash;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one JSON form of the system's records: in Temporal's payloads, in the journal, in the
 * registry. The same record always gives the same bytes, so that it can be named by their hash.
 *
 * <p>Records only grow, so what a reader doesn't know is ignored and what a writer didn't know is
 * absent: an absent {@code Optional} is empty, an absent list, set or map has no elements. Nulls
 * are never written. Durations, dates and instants are ISO-8601 text. Maps are ordered by key.
 *
 * <p>Safe for use by many threads.
 */
public final class Wire {
  private static final ObjectMapper MAPPER = newMapper();

  private Wire() {}

  /**
   * A record's JSON form in UTF-8, without white space.
   *
   * @throws IllegalArgumentException when the value has no JSON form; the text names its class only
   */
  public static byte[] json(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException broken) {
      throw unreadable("can't be written as JSON", value.getClass(), broken);
    }
  }

  /**
   * Reads a record back.
   *
   * @throws IllegalArgumentException when the bytes aren't the JSON form of such a record; the text
   *     holds nothing of the content
   */
  public static <T> T read(byte[] json, Class<T> type) {
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw new IllegalArgumentException(type.getSimpleName() + " can't be read: null");
      }
      return value;
    } catch (IOException broken) {
      throw unreadable("can't be read", type, broken);
    }
  }

  /** The name of an immutable value: the hash of its JSON form. */
  public static ContentHash hash(Object value) {
    return ContentHash.of(json(value));
  }

  /** A mapper of this form of one's own, for libraries that want one. */
  public static ObjectMapper mapper() {
    return MAPPER.copy();
  }

  /**
   * Jackson's own message quotes the content, so the cause is named by class and place alone and
   * isn't attached.
   */
  private static IllegalArgumentException unreadable(String what, Class<?> type, IOException why) {
    String place =
        why instanceof JsonProcessingException json && json.getLocation() != null
            ? " at byte " + json.getLocation().getByteOffset()
            : "";
    return new IllegalArgumentException(
        type.getSimpleName() + " " + what + ": " + why.getClass().getSimpleName() + place);
  }

  private static ObjectMapper newMapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT));
    for (Class<?> collection : List.of(List.class, Set.class, Map.class)) {
      builder.withConfigOverride(
          collection, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
    }
    return builder.build();
  }
}
