package dev.intakeline.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.local.call.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./intake} in a fresh clone: what it says before anything is installed or built. */
class IntakeScriptTest {
  private static final List<String> PROGRAMS =
      List.of(
          "awk",
          "bash",
          "cat",
          "dirname",
          "dpkg-query",
          "find",
          "grep",
          "head",
          "id",
          "mkdir",
          "rm",
          "sha256sum",
          "sleep",
          "tail",
          "tr",
          "xargs");

  private static final Path ROOT = Path.of("..");

  @TempDir private Path clone;
  private Path programs;

  /** What a run printed, and how it ended. */
  private record Ran(int exit, String out, String err) {}

  @BeforeEach
  void clonesTheScripts() throws IOException {
    Files.copy(ROOT.resolve("intake"), clone.resolve("intake"));
    Files.createDirectories(clone.resolve("build"));
    for (String script : List.of("tools.sh", "doctor.sh")) {
      Files.copy(ROOT.resolve("build").resolve(script), clone.resolve("build").resolve(script));
    }
    programs = Files.createDirectories(clone.resolve("programs"));
    for (String program : PROGRAMS) {
      offer(program, onPath(program));
    }
  }

  @Test
  void namesMissingMavenInOneLine() throws Exception {
    Ran demo = run("intake", "demo");

    assertThat(demo.exit()).isEqualTo(2);
    assertThat(demo.err())
        .isEqualTo(
            "intake: mvn: it is needed to build and is not on the PATH."
                + " Install Maven 3.8.7 or newer\n");
    assertThat(demo.out()).isEmpty();
  }

  @Test
  void namesMissingGoInOneLineBeforeItInstallsAnything() throws Exception {
    pretend("mvn");

    Ran demo = run("intake", "demo");

    assertThat(demo.exit()).isEqualTo(2);
    assertThat(demo.err())
        .startsWith("intake: go: it is needed to build livekit-server")
        .hasLineCount(1);
    assertThat(clone.resolve(".tools")).doesNotExist();
  }

  @Test
  void examinesAFreshCloneWithoutInstallingOrBuilding() throws Exception {
    pretend("mvn");
    pretend("go");

    Ran doctor = run("intake", "doctor");

    assertThat(doctor.exit()).isEqualTo(1);
    assertThat(doctor.out())
        .contains("ok       JDK 25", "ok       Maven", "ok       Go, which builds the servers")
        .containsPattern("MISSING +livekit-server v[0-9.]+\\. \\./intake demo installs it")
        .contains("MISSING  local is built. ./intake demo builds it");
    assertThat(clone.resolve(".tools")).doesNotExist();
  }

  @Test
  void takesAServerOfAnotherVersionForMissing() throws Exception {
    installed("bin/livekit-server", "v0.1");
    assertThat(run("intake", "doctor").out()).containsPattern("MISSING +livekit-server v[0-9.]+");

    installed("bin/livekit-server", pinned("LIVEKIT_SERVER_VERSION"));
    assertThat(run("intake", "doctor").out()).containsPattern("ok +livekit-server v[0-9.]+");
  }

  @Test
  void endsWhatAStepHasStartedWhenItIsBrokenOff() throws Exception {
    Path pid = clone.resolve("pid");
    Files.writeString(
        clone.resolve("long"),
        "ROOT=$PWD TOOLS=$PWD/.tools; . build/tools.sh; step nap bash -c 'echo $$ >pid; sleep 600;"
            + " :'");
    Process step = start("long");
    Await.until(Duration.ofSeconds(30), () -> pid.toFile().length() > 0);
    ProcessHandle napping =
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();

    try {
      step.destroy();

      assertThat(ran(step).exit()).isEqualTo(143);
      assertThat(napping.isAlive()).isFalse();
    } finally {
      napping.destroyForcibly();
    }
  }

  /** What was fetched and built once is neither asked for nor built again: there is no network. */
  @Test
  void repeatsNothingAtTheSecondRun() throws Exception {
    everythingIsInstalled();
    for (String module : List.of("local", "media-worker")) {
      Path libraries = Files.createDirectories(clone.resolve(module).resolve("target/app/lib"));
      Files.writeString(libraries.resolve("intakeline.jar"), "");
    }
    Files.writeString(clone.resolve(".tools/build.stamp"), "");
    for (String program : List.of("mvn", "go", "python3", "pip", "apt-get", "curl", "wget")) {
      write(program, "echo " + program + " >>'" + clone.resolve("called") + "'; exit 1");
    }

    Ran demo = run("intake", "demo");

    assertThat(clone.resolve("called")).doesNotExist();
    assertThat(demo.err())
        .as("it got as far as the platform")
        .contains("dev.intakeline.local.Launcher");
  }

  /** As Debian 13 and Ubuntu 24.04 have some. */
  @Test
  void findsALibraryUnderTheNameThatItHasSinceTimesHave64Bits() throws Exception {
    write(
        "dpkg-query",
        "case $3 in libsphinxbase3 | flite) exit 1 ;; flitet64) exit 1 ;; esac; echo install ok"
            + " installed");

    assertThat(run("intake", "doctor").out())
        .contains("ok       Debian package libsphinxbase3\n", "MISSING  Debian package flite.");
  }

  @Test
  void countsWhatEveryModuleRanInItsLastLine() throws Exception {
    everythingIsInstalled();
    write("mvn", report("contracts", 5, 0, 0, 0) + report("local", 4, 1, 1, 1) + "exit 1");

    Ran test = run("intake", "test", "unit");

    assertThat(test.out()).endsWith("6 passed, 2 failed, 1 skipped\n");
    assertThat(test.exit()).isEqualTo(1);
  }

  @Test
  void failsWhereNothingRanAndInCiWhereAnythingWasSkipped() throws Exception {
    everythingIsInstalled();
    write("mvn", "exit 0");
    assertThat(run("intake", "test", "unit").exit()).isEqualTo(1);

    write("mvn", report("contracts", 5, 0, 0, 1) + "exit 0");
    assertThat(run("intake", "test", "unit").exit()).isZero();
    Path ci = Files.createDirectories(clone.resolve(".ci")).resolve("run");
    Files.copy(ROOT.resolve(".ci/run"), ci);
    Ran skipped = run(".ci/run");
    assertThat(skipped.err()).contains("nothing may be skipped");
    assertThat(skipped.exit()).isEqualTo(1);
  }

  private static String report(String module, int tests, int errors, int failures, int skipped) {
    String folder = module + "/target/surefire-reports";
    return "mkdir -p %s; echo '<testsuite tests=\"%d\" errors=\"%d\" skipped=\"%d\" failures=\"%d\">' >%s/TEST-a.xml; "
        .formatted(folder, tests, errors, skipped, failures, folder);
  }

  private void everythingIsInstalled() throws IOException {
    pretend("mvn");
    installed("bin/livekit-server", pinned("LIVEKIT_SERVER_VERSION"));
    installed("bin/temporal", pinned("TEMPORAL_CLI_VERSION"));
    installed("native/liblivekit_ffi.so", pinned("LIVEKIT_CORE_VERSION"));
    installed("models/silero_vad.onnx", pinned("SILERO_VERSION"));
  }

  private void installed(String name, String version) throws IOException {
    Path file = clone.resolve(".tools").resolve(name);
    Path versions = Files.createDirectories(clone.resolve(".tools/versions"));
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, "");
    Files.writeString(versions.resolve(name.substring(name.indexOf('/') + 1)), version + "\n");
  }

  private String pinned(String name) throws IOException {
    try (Stream<String> lines = Files.lines(clone.resolve("build/tools.sh"))) {
      return lines
          .filter(line -> line.startsWith(name + "="))
          .findFirst()
          .orElseThrow()
          .substring(name.length() + 1);
    }
  }

  private void pretend(String program) throws IOException {
    offer(program, onPath("true"));
  }

  private void offer(String name, Path real) throws IOException {
    write(name, "exec " + real + " \"$@\"");
  }

  private void write(String program, String script) throws IOException {
    Path file = Files.writeString(programs.resolve(program), "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Ran run(String script, String... arguments) throws Exception {
    return ran(start(script, arguments));
  }

  private Process start(String script, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(onPath("bash").toString(), clone.resolve(script).toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(clone.toFile());
    builder.environment().put("PATH", programs.toString());
    // These tests run in CI too; what is different there is asked for by its own script.
    builder.environment().remove("CI");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder
        .redirectOutput(clone.resolve("out").toFile())
        .redirectError(clone.resolve("err").toFile());
    return builder.start();
  }

  private Ran ran(Process process) throws Exception {
    try {
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ran(
        process.exitValue(),
        Files.readString(clone.resolve("out")),
        Files.readString(clone.resolve("err")));
  }

  private static Path onPath(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
