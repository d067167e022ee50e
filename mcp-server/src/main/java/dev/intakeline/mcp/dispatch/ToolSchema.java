package dev.intakeline.mcp.dispatch;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON schema of a tool's arguments, which is also what the model is told about it.
 *
 * @param json the schema itself, JSON Schema 2020-12
 * @param description its first sentence to the model
 */
public record ToolSchema(String json, String description, Schema schema) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** The schema of this tool, shipped with it. */
  public static ToolSchema of(String tool) {
    String json = resource(tool + ".json");
    JsonNode node = JSON.readTree(json);
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(node);
    schema.initializeValidators();
    return new ToolSchema(json, node.get("description").asString(), schema);
  }

  /**
   * What is wrong with these arguments first: where, and which rule of the schema. Says nothing of
   * their contents.
   */
  Optional<String> problem(String arguments) {
    try {
      return schema.validate(JSON.readTree(arguments)).stream()
          .findFirst()
          .map(error -> error.getInstanceLocation() + " breaks " + error.getEvaluationPath());
    } catch (JacksonException unreadable) {
      // The validator itself throws this for numbers that no long holds.
      return Optional.of("not JSON, or a number out of all ranges");
    }
  }

  private static String resource(String name) {
    try (InputStream in = ToolSchema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The schema " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
