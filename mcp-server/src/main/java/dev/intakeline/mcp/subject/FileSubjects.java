package dev.intakeline.mcp.subject;

import dev.intakeline.codec.Wire;
import dev.intakeline.contracts.call.CallRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Subjects from a file, for a machine without a backend: {@code {"tenants": {"TENANT": {"CALL":
 * {"NAME": "VALUE"}}}}}, where {@code "*"} stands for every other call of the tenant. Read once.
 */
final class FileSubjects implements SubjectDirectory {
  private static final String ANY_CALL = "*";

  private final Map<String, Map<String, Map<String, String>>> facts;

  private FileSubjects(Content content) {
    facts = content.tenants();
  }

  /** The file's form. */
  record Content(Map<String, Map<String, Map<String, String>>> tenants) {}

  /** Knows nobody. */
  static FileSubjects none() {
    return new FileSubjects(new Content(Map.of()));
  }

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException where it has another form
   */
  static FileSubjects read(Path file) {
    try {
      return new FileSubjects(Wire.read(Files.readAllBytes(file), Content.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The subjects' file can't be read", unreadable);
    }
  }

  @Override
  public Optional<Map<String, String>> factsAbout(CallRef call) {
    Map<String, Map<String, String>> calls = facts.getOrDefault(call.tenant().value(), Map.of());
    return Optional.ofNullable(calls.get(call.call().value()))
        .or(() -> Optional.ofNullable(calls.get(ANY_CALL)));
  }
}
