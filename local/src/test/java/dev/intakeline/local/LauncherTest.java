package dev.intakeline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.local.process.LaunchException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is typed wrong is told before anything is started: what, why, how; exit code 2. */
class LauncherTest {
  private final StringWriter printed = new StringWriter();

  private int run(String... arguments) {
    PrintWriter out = new PrintWriter(printed);
    return new CommandLine(new Launcher())
        .setOut(out)
        .setErr(out)
        .setExecutionExceptionHandler(
            (failure, _, _) -> {
              assertThat(failure).isInstanceOf(LaunchException.class);
              printed.append(failure.getMessage());
              return Launcher.CANNOT_RUN;
            })
        .execute(arguments);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "demo --scenario nobody, There is no scenario 'nobody'. There are: well",
        "demo --scenarios well, Unknown option",
        "demo well, Unmatched argument",
        "call, Missing required option: '--questionnaire=ID'",
        "turns --turns many, 'many' is not an int",
        "turns --scenarios nobody, There is no scenario 'nobody'. There are: well",
        "notify --scenarios nobody, There is no scenario 'nobody'. There are: well",
        "wrong-answers --scenarios nobody, There is no scenario 'nobody'. There are: well",
        "kills --moments lunch, There is no moment 'lunch'. There are: in-question",
        "kills --faults rust, There is no fault 'rust'. There are: kill",
        "dance, Unmatched argument",
      })
  void tellsWhatWasTypedWrong(String typed, String told) {
    assertThat(run(typed.split(" "))).isEqualTo(2);
    assertThat(printed.toString()).contains(told);
  }

  @ParameterizedTest
  @CsvSource({"demo", "up", "call", "doctor", "turns"})
  void explainsEachCommand(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(printed.toString()).contains("Usage: ./intake " + command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "turns", "kills", "notify", "memory", "wrong-answers"})
  void doesNotPlayACallWhoseReportCouldNotBeWritten(String command, @TempDir Path folder) {
    assertThat(run(command, "--json", folder.resolve("missing/report.json").toString()))
        .isEqualTo(2);
    assertThat(printed.toString()).contains("its folder doesn't exist");

    assertThat(run(command, "--json", folder.toString())).isEqualTo(2);
    assertThat(printed.toString()).contains("that is a folder");
  }

  @Test
  void mayWriteAReportOverAnOlderOne(@TempDir Path folder) throws Exception {
    Path older = Files.writeString(folder.resolve("report.json"), "{}");

    ReportFile.requireWritable(older);
    ReportFile.requireWritable(Path.of("report.json"));
  }
}
