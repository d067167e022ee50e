package dev.intakeline.secrets;

import java.nio.file.Path;

/**
 * What an installation on one machine keeps apart from its records: its secrets, the calls' keys,
 * and the public keys whose signatures it trusts.
 *
 * @param path the launcher's state folder
 */
public record StateFolder(Path path) {
  /** One file a secret, mode 600; see {@link FileSecrets}. */
  public Path secrets() {
    return path.resolve("secrets");
  }

  /** {@code <tenant>/<call>.key}; see {@link FileContentKeys}. */
  public Path contentKeys() {
    return path.resolve("keys");
  }

  /** Public keys in PEM, {@code *.pem}; see {@link TrustedKeys#inFolder}. */
  public Path trustedKeys() {
    return path.resolve("trusted");
  }
}
