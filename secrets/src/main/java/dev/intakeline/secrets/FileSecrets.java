package dev.intakeline.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Secrets in a folder, one file for each, named as the secret. A file that anybody but its owner
 * may read or write is refused.
 */
public final class FileSecrets implements Secrets {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path folder;

  /** Those in this folder, which need not exist yet. */
  public FileSecrets(Path folder) {
    this.folder = folder;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException when the file's permissions let others in
   */
  @Override
  public Optional<Secret> find(SecretName name) {
    Path file = folder.resolve(name.value());
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      if (!OWNER_ONLY.containsAll(permissions)) {
        throw new IllegalStateException(
            "The file of secret " + name + " is open to others; run: chmod 600 " + file);
      }
      return Optional.of(new Secret(Files.readString(file)));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The file of secret " + name + " can't be read", unreadable);
    }
  }

  @Override
  public String toString() {
    return "folder " + folder;
  }
}
