package dev.intakeline.secrets;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** Signs records by the installation's Ed25519 key. Safe for use by many threads. */
public final class Signer {
  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  private Signer(PrivateKey privateKey, PublicKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /**
   * Signs by {@link SecretName#SIGNING_KEY}.
   *
   * @throws IllegalStateException when it isn't a pair of Ed25519 keys, both in PEM
   */
  public static Signer of(Secrets secrets) {
    String pair = secrets.get(SecretName.SIGNING_KEY).text();
    return new Signer(
        KeyPairText.privateKey(pair)
            .orElseThrow(() -> new IllegalStateException("The signing key has no private half")),
        KeyPairText.publicKey(pair)
            .orElseThrow(() -> new IllegalStateException("The signing key has no public half")));
  }

  /** The id of the key, by which a reader finds its public half; see {@link TrustedKeys#idOf}. */
  public String keyId() {
    return TrustedKeys.idOf(publicKey);
  }

  /** The public half. */
  public PublicKey publicKey() {
    return publicKey;
  }

  /** The signature of 64 bytes. */
  public byte[] sign(byte[] content) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(privateKey);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("The signing key doesn't sign", broken);
    }
  }
}
