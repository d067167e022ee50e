package dev.intakeline.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the example in a process of its own, since a library is loaded once and for all. */
class LibraryIT {
  @TempDir private Path folder;

  @Test
  void aMissingLibraryIsToldWithWhatToDo() throws Exception {
    assertThat(errorOfExample(folder.resolve("missing")))
        .contains("RoomException: LiveKit's native library was not found")
        .contains("set the system property intakeline.livekit.ffi");
  }

  @Test
  void aFileThatIsNoLibraryIsTold() throws Exception {
    Path text = Files.writeString(folder.resolve("text"), "no library");
    assertThat(errorOfExample(text)).contains("RoomException", "can't be used on this machine");
  }

  private static String errorOfExample(Path library) throws Exception {
    Process example =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dintakeline.livekit.ffi=" + library,
                "-classpath",
                System.getProperty("java.class.path"),
                Echo.class.getName(),
                "ws://127.0.0.1:7880",
                "token")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    String error = new String(example.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(example.waitFor()).isEqualTo(1);
    return error;
  }
}
