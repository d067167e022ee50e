package dev.intakeline.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ed25519 keys as PEM text. */
final class KeyPairText {
  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  private KeyPairText() {}

  /** Makes the installation's pair if there is none, and sees that its public half is trusted. */
  static void prepare(StateFolder state) throws IOException {
    NewFile.write(
        state.secrets().resolve(SecretName.SIGNING_KEY.value()),
        newPair().getBytes(StandardCharsets.UTF_8));
    PublicKey key =
        publicKey(new FileSecrets(state.secrets()).get(SecretName.SIGNING_KEY).text())
            .orElseThrow(() -> new IllegalStateException("The signing key has no public half"));
    NewFile.write(
        state.trustedKeys().resolve(TrustedKeys.idOf(key) + ".pem"),
        pem(PUBLIC, key.getEncoded()).getBytes(StandardCharsets.UTF_8));
  }

  static String newPair() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return pem(PRIVATE, pair.getPrivate().getEncoded())
          + pem(PUBLIC, pair.getPublic().getEncoded());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has Ed25519", impossible);
    }
  }

  static Optional<PublicKey> publicKey(String text) {
    return block(text, PUBLIC)
        .map(
            bytes -> {
              try {
                return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(bytes));
              } catch (GeneralSecurityException other) {
                throw new IllegalArgumentException("Not an Ed25519 public key", other);
              }
            });
  }

  static Optional<PrivateKey> privateKey(String text) {
    return block(text, PRIVATE)
        .map(
            bytes -> {
              try {
                return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(bytes));
              } catch (GeneralSecurityException other) {
                // The cause isn't attached: it might tell of the key.
                throw new IllegalArgumentException("Not an Ed25519 private key");
              }
            });
  }

  private static Optional<byte[]> block(String text, String name) {
    Matcher block =
        Pattern.compile(
                "-----BEGIN " + name + "-----([A-Za-z0-9+/=\\s]+)-----END " + name + "-----")
            .matcher(text);
    return block.find()
        ? Optional.of(Base64.getMimeDecoder().decode(block.group(1)))
        : Optional.empty();
  }

  private static String pem(String name, byte[] content) {
    return "-----BEGIN "
        + name
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
        + "\n-----END "
        + name
        + "-----\n";
  }
}
