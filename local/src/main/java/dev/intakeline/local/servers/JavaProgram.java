package dev.intakeline.local.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One of our own programs, run in a JVM of its own.
 *
 * @param module whose {@code target/app/lib} is the class path
 * @param main the main class
 * @param jvm further JVM options
 */
public record JavaProgram(String module, String main, List<String> jvm) {
  /** For every program: quick start, small objects, native calls allowed. */
  private static final List<String> JVM =
      List.of(
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-Xshare:auto");

  /** For programs that are not Spring applications: warnings only, on standard error. */
  public static final String QUIET = "-Dlogback.configurationFile=quiet-logback.xml";

  public JavaProgram {
    jvm = List.copyOf(jvm);
  }

  /**
   * The command line that starts it.
   *
   * @param temp where it may leave what is of no use after its end
   */
  public List<String> command(Tools tools, Path temp, List<String> arguments) {
    Path library = tools.root().resolve(module).resolve("target/app/lib");
    List<String> command = new ArrayList<>();
    command.add(Tools.java().toString());
    command.addAll(JVM);
    command.addAll(jvm);
    command.add("-Dintakeline.root=" + tools.root());
    command.add("-Djava.io.tmpdir=" + temp.toAbsolutePath());
    command.add("-cp");
    command.add(library + "/*");
    command.add(main);
    command.addAll(arguments);
    return command;
  }
}
