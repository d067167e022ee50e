package dev.intakeline.mcp.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.codec.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSubjectsTest extends SubjectDirectoryContract {
  @TempDir private Path folder;

  @Override
  SubjectDirectory knowing(Map<String, String> facts) throws IOException {
    Map<String, ?> content = Map.of("tenants", Map.of("demo", Map.of("call-0001", facts)));
    return FileSubjects.read(
        Files.write(folder.resolve("known.json"), Wire.mapper().writeValueAsBytes(content)));
  }

  @Test
  void knowsWhatHoldsForEveryOtherCallOfTheTenant() throws IOException {
    FileSubjects subjects =
        FileSubjects.read(
            Files.writeString(
                folder.resolve("subjects.json"),
                """
                {"tenants": {"demo": {"call-0001": {"a": "1"}, "*": {"a": "2"}}}}
                """));

    assertThat(subjects.factsAbout(CALL)).hasValue(Map.of("a", "1"));
    assertThat(subjects.factsAbout(UNKNOWN)).hasValue(Map.of("a", "2"));
    assertThat(subjects.factsAbout(FOREIGN)).isEmpty();
  }

  @Test
  void knowsNobodyWithoutAFile() {
    assertThat(FileSubjects.none().factsAbout(CALL)).isEmpty();
  }

  @Test
  void readsTheSampleThatIsShipped() {
    assertThat(FileSubjects.read(Path.of("samples/subjects.json")).factsAbout(CALL)).isPresent();
  }

  @Test
  void saysThatAFileHasAnotherForm() throws IOException {
    Path file = Files.writeString(folder.resolve("subjects.json"), "[1]");

    assertThatThrownBy(() -> FileSubjects.read(file)).isInstanceOf(IllegalArgumentException.class);
  }
}
