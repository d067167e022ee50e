package dev.intakeline.local.servers;

import dev.intakeline.local.process.LaunchException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The repository's folder and what the launcher script has installed below it.
 *
 * @param root the repository's folder
 */
public record Tools(Path root) {

  /**
   * From the system property {@code intakeline.root}; without it the nearest folder above the
   * working directory that holds {@code .tools}.
   */
  public static Tools find() {
    String given = System.getProperty("intakeline.root");
    if (given != null) {
      return new Tools(Path.of(given));
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(".tools/bin"))) {
        return new Tools(folder);
      }
    }
    throw new LaunchException(
        "No .tools folder was found above the working directory. Run ./intake demo, which"
            + " installs the servers");
  }

  /** A server's program. */
  public Path program(String name) {
    Path program = root.resolve(".tools/bin").resolve(name);
    if (!Files.isExecutable(program)) {
      throw new LaunchException(
          name + " is not installed in .tools/bin. Run ./intake demo, which installs it");
    }
    return program;
  }

  /** The JDK's launcher that runs this process. */
  public static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
