package dev.intakeline.secrets;

import dev.intakeline.contracts.call.ContentHash;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Public Ed25519 keys whose signatures are believed, by id. They come from the installation or from
 * whoever checks a record, never from the record.
 */
public final class TrustedKeys {
  private static final int ID_LENGTH = 16;

  private final Map<String, PublicKey> keys;

  private TrustedKeys(Map<String, PublicKey> keys) {
    this.keys = Map.copyOf(keys);
  }

  /**
   * The keys of an installation: every {@code *.pem} in the folder; none where it doesn't exist.
   */
  public static TrustedKeys inFolder(Path folder) throws IOException {
    Map<String, PublicKey> keys = new HashMap<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.pem")) {
        for (Path file : files) {
          put(keys, file);
        }
      }
    }
    return new TrustedKeys(keys);
  }

  /**
   * The one key in a PEM file.
   *
   * @throws IllegalArgumentException when the file holds no Ed25519 public key
   */
  public static TrustedKeys inFile(Path file) throws IOException {
    Map<String, PublicKey> keys = new HashMap<>();
    put(keys, file);
    return new TrustedKeys(keys);
  }

  /** These keys. */
  public static TrustedKeys of(PublicKey... trusted) {
    Map<String, PublicKey> keys = new HashMap<>();
    for (PublicKey key : trusted) {
      keys.put(idOf(key), key);
    }
    return new TrustedKeys(keys);
  }

  /** A key's id: the first 16 hexadecimal digits of the SHA-256 of its X.509 form. */
  public static String idOf(PublicKey key) {
    return ContentHash.of(key.getEncoded()).value().substring(0, ID_LENGTH);
  }

  /** Whether there is no key at all, so that nothing can be checked. */
  public boolean isEmpty() {
    return keys.isEmpty();
  }

  /** Whether a signature by the key of this id would be believed. */
  public boolean contains(String keyId) {
    return keys.containsKey(keyId);
  }

  /** Whether the key of this id is trusted and made this signature. */
  public boolean verify(String keyId, byte[] content, byte[] signature) {
    return Optional.ofNullable(keys.get(keyId))
        .map(key -> verify(key, content, signature))
        .orElse(false);
  }

  private static boolean verify(PublicKey key, byte[] content, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(content);
      return check.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  private static void put(Map<String, PublicKey> keys, Path file) throws IOException {
    PublicKey key =
        KeyPairText.publicKey(Files.readString(file))
            .orElseThrow(() -> new IllegalArgumentException("There is no public key in " + file));
    keys.put(idOf(key), key);
  }
}
