package dev.intakeline.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A secret's value: some text. Never shows it in its own text form. */
public final class Secret {
  private static final int KEY_BYTES = 32;

  private final String text;

  /** Wraps a value; surrounding white space, such as a file's last line break, is no part of it. */
  public Secret(String text) {
    this.text = text.strip();
    if (this.text.isEmpty()) {
      throw new IllegalArgumentException("A secret is not empty");
    }
  }

  /** The value, for whoever has to hand it on. */
  public String text() {
    return text;
  }

  /** The value's bytes in UTF-8. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The value as a key of 256 bits, for an algorithm such as {@code AES} or {@code HmacSHA256}.
   *
   * @throws IllegalStateException when it isn't 32 bytes in base64
   */
  public SecretKey key(String algorithm) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException notBase64) {
      // The cause isn't attached: it quotes a part of the value.
      throw new IllegalStateException("A key is 32 bytes in base64, this is no base64");
    }
    if (key.length != KEY_BYTES) {
      throw new IllegalStateException("A key is 32 bytes in base64, not " + key.length);
    }
    return new SecretKeySpec(key, algorithm);
  }

  /** Compares in constant time. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
