package dev.intakeline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.local.call.Scenarios;
import dev.intakeline.local.process.LaunchException;
import java.io.PrintWriter;
import java.io.StringWriter;
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
        "token --minutes 721, --minutes is 1 to 720",
        "call, Missing required option: '--questionnaire=ID'",
        "bench turns --turns many, 'many' is not an int",
        "bench turns --scenarios nobody, There is no scenario 'nobody'. There are: well",
        "bench notify --scenarios nobody, There is no scenario 'nobody'. There are: well",
        "bench wrong-answers --scenarios nobody, There is no scenario 'nobody'. There are: well",
        "bench kills --moments lunch, There is no moment 'lunch'. There are: in-question",
        "bench kills --faults rust, There is no fault 'rust'. There are: kill",
        "dance, Unmatched argument",
      })
  void tellsWhatWasTypedWrong(String typed, String told) {
    assertThat(run(typed.split(" "))).isEqualTo(2);
    assertThat(printed.toString()).contains(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "up",
        "call",
        "ports",
        "token",
        "bench turns",
        "bench kills",
        "bench notify",
        "bench memory",
        "bench wrong-answers"
      })
  void explainsEachCommand(String command) {
    assertThat(run((command + " --help").split(" "))).isZero();
    assertThat(printed.toString()).contains("Usage: ./intake " + command);
  }

  @Test
  void listsEveryScenarioThereIs() {
    assertThat(run("demo", "--help")).isZero();
    String help = printed.toString().replaceAll("\\s+", " ");
    assertThat(help).contains("Scenarios: " + String.join(", ", Scenarios.NAMES) + ".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "bench turns",
        "bench kills",
        "bench notify",
        "bench memory",
        "bench wrong-answers"
      })
  void doesNotPlayACallWhoseReportCouldNotBeWritten(String command, @TempDir Path folder) {
    assertThat(run(command, folder.resolve("missing/report.json"))).isEqualTo(2);
    assertThat(printed.toString()).contains("its folder doesn't exist");

    assertThat(run(command, folder)).isEqualTo(2);
    assertThat(printed.toString()).contains("that is a folder");
  }

  private int run(String command, Path report) {
    return run((command + " --json " + report).split(" "));
  }
}
