package dev.intakeline.media.listen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where model files lie: the folder named by the system property {@code intakeline.models}, else by
 * the environment variable {@code INTAKELINE_MODELS}, else the next {@code .tools/models} upwards
 * from the working directory.
 */
public final class ModelFiles {
  private static final String PROPERTY = "intakeline.models";
  private static final String VARIABLE = "INTAKELINE_MODELS";

  private ModelFiles() {}

  /**
   * Reads a model and checks that it is the very one that was asked for.
   *
   * @throws HearingUnavailableException when it isn't there or is another one
   */
  public static byte[] read(String name, String sha256) {
    Path file = folder().resolve(name);
    try {
      byte[] bytes = Files.readAllBytes(file);
      String found = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      if (!found.equals(sha256)) {
        throw new HearingUnavailableException(
            "the model "
                + name
                + " has sha256 "
                + found
                + ", expected is "
                + sha256
                + ": remove it and run ./intake to fetch it again");
      }
      return bytes;
    } catch (IOException e) {
      throw new HearingUnavailableException(
          "the model "
              + name
              + " can't be read in "
              + folder()
              + ": run ./intake to fetch it, or name its folder by "
              + VARIABLE,
          e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path folder() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
        .map(Path::of)
        .orElseGet(ModelFiles::upwards);
  }

  private static Path upwards() {
    Path start = Path.of("").toAbsolutePath();
    for (Path at = start; at != null; at = at.getParent()) {
      Path candidate = at.resolve(".tools").resolve("models");
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    return start.resolve(".tools").resolve("models");
  }
}
