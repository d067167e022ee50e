package dev.intakeline.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.intakeline.livekit.wire.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Our schema against what was extracted from the library's own descriptors, and the extract against
 * the library that is installed: an upgrade of either alone fails here, not in a call.
 */
class LibrarySchemaIT {
  private static final String PACKAGE = "livekit.proto.";

  private final List<String> extract = extract();
  private final Set<String> library = Set.copyOf(extract.subList(1, extract.size()));

  @Test
  void theExtractIsOfTheInstalledLibrary() throws IOException, GeneralSecurityException {
    Path installed = NativeLibrary.LIVEKIT_FFI.find().orElseThrow();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(installed));
    assertThat(extract.getFirst()).isEqualTo("library " + HexFormat.of().formatHex(hash));
  }

  @Test
  void everyFieldAndValueOfOursIsTheLibrarys() {
    assertThat(ours()).isNotEmpty().isSubsetOf(library);
  }

  @Test
  void everyFieldThatTheLibraryRequiresInARequestIsOurs() {
    Set<String> asked = new TreeSet<>();
    Wire.FfiRequest.getDescriptor().getFields().forEach(f -> addNames(f.getMessageType(), asked));
    Set<String> required = new TreeSet<>();
    for (String line : library) {
      String[] words = line.split(" ", -1);
      if (words[3].equals("required") && asked.contains(words[0])) {
        required.add(line);
      }
    }
    assertThat(required).isNotEmpty();
    assertThat(ours()).containsAll(required);
  }

  @Test
  void everyEnumThatWeReadIsComplete() {
    // An unknown value of a required field would make the whole event unreadable.
    Set<String> read = Set.of("DisconnectReason", "ParticipantKind", "TrackKind");
    assertThat(ours())
        .containsAll(
            library.stream().filter(line -> read.contains(line.split(" ", 2)[0])).toList());
  }

  private static void addNames(Descriptor message, Set<String> names) {
    if (names.add(shortName(message.getFullName()))) {
      message.getFields().stream()
          .filter(field -> field.getJavaType() == FieldDescriptor.JavaType.MESSAGE)
          .forEach(field -> addNames(field.getMessageType(), names));
    }
  }

  private static Set<String> ours() {
    Set<String> lines = new TreeSet<>();
    Wire.getDescriptor().getMessageTypes().forEach(message -> addLines(message, lines));
    Wire.getDescriptor().getEnumTypes().forEach(values -> addLines(values, lines));
    return lines;
  }

  private static void addLines(Descriptor message, Set<String> lines) {
    String name = shortName(message.getFullName());
    for (FieldDescriptor field : message.getFields()) {
      String label = field.isRepeated() ? "repeated" : field.isRequired() ? "required" : "optional";
      lines.add(
          "%s %s %d %s %s".formatted(name, field.getName(), field.getNumber(), label, type(field)));
    }
    message.getNestedTypes().forEach(nested -> addLines(nested, lines));
  }

  private static void addLines(EnumDescriptor values, Set<String> lines) {
    String name = shortName(values.getFullName());
    values
        .getValues()
        .forEach(
            value ->
                lines.add(
                    "%s %s %d value enum".formatted(name, value.getName(), value.getNumber())));
  }

  private static String type(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case MESSAGE -> shortName(field.getMessageType().getFullName());
      case ENUM -> shortName(field.getEnumType().getFullName());
      case INT, LONG, FLOAT, DOUBLE, BOOLEAN, STRING, BYTE_STRING ->
          field.getType().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String shortName(String fullName) {
    return fullName.substring(PACKAGE.length());
  }

  private static List<String> extract() {
    try (InputStream in = LibrarySchemaIT.class.getResourceAsStream("/livekit_ffi.schema")) {
      if (in == null) {
        throw new IllegalStateException("livekit_ffi.schema is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
