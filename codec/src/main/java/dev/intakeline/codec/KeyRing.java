package dev.intakeline.codec;

import java.util.Map;
import javax.crypto.SecretKey;

/**
 * Keys by id: one to encrypt with, and those before it, which still decrypt. To rotate, add a key
 * and make it the current one; drop an old key when nothing encrypted by it is kept any more.
 *
 * @param current the id of the key to encrypt with
 * @param keys AES-256 keys by id
 */
public record KeyRing(String current, Map<String, SecretKey> keys) {
  private static final int AES_256_BYTES = 32;

  public KeyRing {
    keys = Map.copyOf(keys);
    if (!keys.containsKey(current)) {
      throw new IllegalArgumentException("The current key, " + current + ", is not on the ring");
    }
    for (SecretKey key : keys.values()) {
      byte[] encoded = key.getEncoded();
      if (encoded != null && encoded.length != AES_256_BYTES) {
        throw new IllegalArgumentException("A key has 256 bits, not " + encoded.length * 8);
      }
    }
  }

  /** A ring of one key. */
  public static KeyRing of(String id, SecretKey key) {
    return new KeyRing(id, Map.of(id, key));
  }

  SecretKey currentKey() {
    return key(current);
  }

  SecretKey key(String id) {
    SecretKey key = keys.get(id);
    if (key == null) {
      throw new IllegalArgumentException("There is no key " + id + " on the ring");
    }
    return key;
  }

  /** Names the current key, shows none. */
  @Override
  public String toString() {
    return "KeyRing[" + current + "]";
  }
}
