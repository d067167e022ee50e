package dev.intakeline.mcp.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSubjectsTest {
  private static final CallRef CALL = new CallRef(new TenantId("demo"), new CallId("call-0001"));
  private static final CallRef OTHER = new CallRef(new TenantId("demo"), new CallId("call-0002"));
  private static final CallRef FOREIGN =
      new CallRef(new TenantId("other"), new CallId("call-0001"));

  @TempDir private Path folder;

  @Test
  void knowsACallsSubjectAndNoneOfAnotherTenant() throws IOException {
    FileSubjects subjects =
        FileSubjects.read(
            Files.writeString(
                folder.resolve("subjects.json"),
                """
                {"tenants": {"demo": {"call-0001": {"a": "1"}, "*": {"a": "2"}}}}
                """));

    assertThat(subjects.factsAbout(CALL)).hasValue(Map.of("a", "1"));
    assertThat(subjects.factsAbout(OTHER)).hasValue(Map.of("a", "2"));
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
