package dev.intakeline.registry.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.intakeline.registry.content.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The JSON form that is stored and hashed: ordered keys, no nulls, ISO times. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.USE_DEFAULTS))
          .build();

  private Json() {}

  static Bytes bytes(Object value) {
    try {
      return Bytes.of(MAPPER.writeValueAsBytes(value));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Can't be written as JSON", broken);
    }
  }

  static <T> T read(Bytes json, Class<T> type) {
    try {
      return MAPPER.readValue(json.toArray(), type);
    } catch (IOException broken) {
      throw new UncheckedIOException("Not the JSON of a " + type.getSimpleName(), broken);
    }
  }
}
