package dev.intakeline.mcp.protocol;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON for the SDK. Its complaints name no contents, because the SDK logs them; and a number keeps
 * all of its digits.
 */
final class QuietJson implements McpJsonMapper {
  private final McpJsonMapper mapper =
      new JacksonMcpJsonMapper(
          JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build());

  @FunctionalInterface
  private interface Work<T> {
    T run() throws IOException;
  }

  @Override
  public <T> T readValue(String json, Class<T> type) throws IOException {
    return quietly(() -> mapper.readValue(json, type));
  }

  @Override
  public <T> T readValue(byte[] json, Class<T> type) throws IOException {
    return quietly(() -> mapper.readValue(json, type));
  }

  @Override
  public <T> T readValue(String json, TypeRef<T> type) throws IOException {
    return quietly(() -> mapper.readValue(json, type));
  }

  @Override
  public <T> T readValue(byte[] json, TypeRef<T> type) throws IOException {
    return quietly(() -> mapper.readValue(json, type));
  }

  @Override
  public <T> T convertValue(Object value, Class<T> type) {
    return mapper.convertValue(value, type);
  }

  @Override
  public <T> T convertValue(Object value, TypeRef<T> type) {
    return mapper.convertValue(value, type);
  }

  @Override
  public String writeValueAsString(Object value) throws IOException {
    return quietly(() -> mapper.writeValueAsString(value));
  }

  @Override
  public byte[] writeValueAsBytes(Object value) throws IOException {
    return quietly(() -> mapper.writeValueAsBytes(value));
  }

  private static <T> T quietly(Work<T> work) throws IOException {
    try {
      return work.run();
    } catch (JacksonException | IOException broken) {
      throw new IOException("JSON: " + broken.getClass().getSimpleName());
    }
  }
}
