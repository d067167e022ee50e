package dev.intakeline.journal.archive;

import dev.intakeline.contracts.call.ContentHash;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** Writes one new file of a record, hashed on its way, on disk when it is closed. */
final class StoredFile extends OutputStream {
  private final FileChannel channel;
  private final DigestOutputStream hashed;
  private long size;

  StoredFile(Path file) throws IOException {
    this.channel =
        FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    this.hashed =
        new DigestOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), sha256());
  }

  @Override
  public void write(int value) throws IOException {
    hashed.write(value);
    size++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    hashed.write(bytes, offset, length);
    size += length;
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      hashed.flush();
      channel.force(true);
      hashed.close();
    }
  }

  long size() {
    return size;
  }

  /** Of what was written so far; what follows isn't hashed any more. */
  ContentHash hash() {
    hashed.on(false);
    return new ContentHash(HexFormat.of().formatHex(hashed.getMessageDigest().digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
