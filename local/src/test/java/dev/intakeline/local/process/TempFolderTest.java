package dev.intakeline.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.local.servers.JavaProgram;
import dev.intakeline.local.servers.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TempFolderTest {
  @TempDir Path run;

  @Test
  void beginsEmptyAndGoesWithAllThatIsInIt() throws Exception {
    Path path = run.resolve("temp");
    Path library = path.resolve("onnxruntime-java1/libonnxruntime.so");
    Files.createDirectories(library.getParent());
    Files.writeString(library, "of a run that was killed");

    try (TempFolder folder = TempFolder.fresh(path)) {
      assertThat(folder.path()).isEmptyDirectory();
      Files.createDirectories(library.getParent());
      Files.writeString(library, "of this one");
    }

    assertThat(path).doesNotExist();
  }

  @Test
  void isWhereOurProgramsUnpackTheirs() {
    JavaProgram program = new JavaProgram("media-worker", "Main", List.of());

    assertThat(program.command(new Tools(run), run.resolve("temp"), List.of()))
        .contains("-Djava.io.tmpdir=" + run.resolve("temp"));
  }
}
