package dev.intakeline.api.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The local issuer's RSA key pair in a folder. */
record IssuerKeys(PrivateKey privateKey, Path publicKeyFile) {
  private static final int KEY_BITS = 2048;
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  /** Reads the pair, or makes it; processes that make it at once end with the same one. */
  static IssuerKeys in(Path folder) {
    Path privateFile = folder.resolve("issuer-key.pem");
    Path publicFile = folder.resolve("issuer-public.pem");
    try {
      Files.createDirectories(folder);
      if (!Files.exists(privateFile)) {
        make(folder, privateFile);
      }
      RSAPrivateCrtKey key = read(privateFile);
      publish(folder, publicFile, key);
      return new IssuerKeys(key, publicFile);
    } catch (IOException unusable) {
      throw new UncheckedIOException("The local issuer's keys can't be kept", unusable);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("The local issuer's key can't be used", broken);
    }
  }

  private static void make(Path folder, Path file) throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(KEY_BITS);
    KeyPair pair = generator.generateKeyPair();
    Path draft =
        Files.createTempFile(
            folder,
            "issuer",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(draft, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    try {
      // A link fails where another process was first; its key counts.
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException other) {
      // The other process's pair is read by whoever asked.
    }
    Files.delete(draft);
  }

  private static RSAPrivateCrtKey read(Path file) throws IOException, GeneralSecurityException {
    String pem = Files.readString(file, StandardCharsets.US_ASCII);
    byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    return (RSAPrivateCrtKey)
        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }

  private static void publish(Path folder, Path file, RSAPrivateCrtKey key)
      throws IOException, GeneralSecurityException {
    byte[] encoded =
        KeyFactory.getInstance("RSA")
            .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
            .getEncoded();
    Path draft = Files.createTempFile(folder, "issuer", ".new");
    Files.write(draft, pem("PUBLIC KEY", encoded));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] pem(String kind, byte[] encoded) {
    return ("-----BEGIN "
            + kind
            + "-----\n"
            + LINES.encodeToString(encoded)
            + "\n-----END "
            + kind
            + "-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
