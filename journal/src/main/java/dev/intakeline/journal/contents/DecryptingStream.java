package dev.intakeline.journal.contents;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/** Decrypts chunk by chunk; nothing is handed out before its chunk's tag was checked. */
final class DecryptingStream extends InputStream {
  private final PushbackInputStream in;
  private final ChunkCipher cipher;
  private final byte[] sealed = new byte[ContentFile.CHUNK_BYTES + ContentFile.TAG_BYTES];
  private byte[] chunk = {};
  private int at;
  private boolean last;

  DecryptingStream(InputStream encrypted, SecretKey callKey, String name) throws IOException {
    this.in = new PushbackInputStream(encrypted);
    byte[] magic = in.readNBytes(ChunkCipher.MAGIC.length);
    byte[] salt = in.readNBytes(ChunkCipher.SALT_BYTES);
    if (!Arrays.equals(magic, ChunkCipher.MAGIC) || salt.length != ChunkCipher.SALT_BYTES) {
      throw new IOException("Not an encrypted file of a known form");
    }
    this.cipher = new ChunkCipher(callKey, salt, name);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (at == chunk.length) {
      if (last) {
        return -1;
      }
      readChunk();
    }
    int part = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, bytes, offset, part);
    at += part;
    return part;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void readChunk() throws IOException {
    int length = in.readNBytes(sealed, 0, sealed.length);
    int next = length == sealed.length ? in.read() : -1;
    if (next >= 0) {
      in.unread(next);
    }
    last = next < 0;
    chunk = cipher.next(Cipher.DECRYPT_MODE, sealed, length, last);
    at = 0;
  }
}
