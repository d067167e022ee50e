package dev.intakeline.journal.contents;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/** Encrypts chunk by chunk; one chunk is held back, for it may be the last. */
final class EncryptingStream extends OutputStream {
  private final OutputStream out;
  private final ChunkCipher cipher;
  private final byte[] chunk = new byte[ContentFile.CHUNK_BYTES];
  private int filled;
  private boolean closed;

  EncryptingStream(OutputStream out, SecretKey callKey, String name) throws IOException {
    byte[] salt = new byte[ChunkCipher.SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    this.out = out;
    this.cipher = new ChunkCipher(callKey, salt, name);
    out.write(ChunkCipher.MAGIC);
    out.write(salt);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      if (filled == chunk.length) {
        writeChunk(false);
      }
      int part = Math.min(length - done, chunk.length - filled);
      System.arraycopy(bytes, offset + done, chunk, filled, part);
      filled += part;
      done += part;
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (out) {
      writeChunk(true);
    }
  }

  private void writeChunk(boolean last) throws IOException {
    out.write(cipher.next(Cipher.ENCRYPT_MODE, chunk, filled, last));
    filled = 0;
  }
}
