package dev.intakeline.journal.contents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.crypto.SecretKey;

/**
 * The form of an encrypted file: {@code IKF1 | salt (16 bytes) | chunks}. Each chunk is AES-256-GCM
 * of 65,536 bytes, the last of what remains (perhaps nothing), followed by its tag of 16 bytes. The
 * file's own key is HKDF-SHA256 of the call's key with the salt and the file's name, so a file
 * can't be put in another's place; the nonce holds the chunk's number and whether it is the last,
 * so none can be cut, moved or added. Both sides stream.
 */
public final class ContentFile {
  static final int CHUNK_BYTES = 65_536;
  static final int TAG_BYTES = 16;

  /** Suffix of an encrypted file's name. */
  public static final String SUFFIX = ".enc";

  private ContentFile() {}

  /**
   * What is written to the result is encrypted to {@code out}; complete once it is closed, which
   * closes {@code out}.
   *
   * @param name the file's name in the record, to which the content is bound
   */
  public static OutputStream encrypt(OutputStream out, SecretKey callKey, String name)
      throws IOException {
    return new EncryptingStream(out, callKey, name);
  }

  /**
   * The content of {@code in}; reading it fails with an {@link IOException} where it isn't what was
   * encrypted under this name.
   */
  public static InputStream decrypt(InputStream in, SecretKey callKey, String name)
      throws IOException {
    return new DecryptingStream(in, callKey, name);
  }
}
