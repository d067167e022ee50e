package dev.intakeline.secrets;

import dev.intakeline.contracts.call.CallRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Content keys in a folder, {@code <tenant>/<call>.key}, each wrapped by the master key. A shredded
 * one leaves {@code <call>.shredded}, so that it isn't made anew.
 */
public final class FileContentKeys implements ContentKeys {
  private static final int KEY_BYTES = 32;

  private final Path folder;
  private final KeyWrap wrap;
  private final SecureRandom random = new SecureRandom();

  /** Keys in this folder, wrapped by {@link SecretName#MASTER_KEY}. */
  public FileContentKeys(Path folder, Secrets secrets) {
    this.folder = folder;
    this.wrap = new KeyWrap(secrets.get(SecretName.MASTER_KEY).key("AES"));
  }

  @Override
  public SecretKey keyOf(CallRef call) {
    return find(call).orElseGet(() -> make(call));
  }

  @Override
  public Optional<SecretKey> find(CallRef call) {
    try {
      if (Files.exists(shredded(call))) {
        return Optional.empty();
      }
      byte[] key = wrap.unwrap(call.toString(), Files.readAllBytes(file(call)));
      return Optional.of(new SecretKeySpec(key, "AES"));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The key of call " + call + " can't be read", unreadable);
    }
  }

  @Override
  public void shred(CallRef call) {
    try {
      NewFile.write(shredded(call), new byte[0]);
      if (Files.deleteIfExists(file(call))) {
        NewFile.forceFolder(folder.resolve(call.tenant().value()));
      }
    } catch (IOException undeletable) {
      throw new UncheckedIOException("The key of call " + call + " can't be shredded", undeletable);
    }
  }

  private SecretKey make(CallRef call) {
    if (Files.exists(shredded(call))) {
      throw new IllegalStateException("The key of call " + call + " was shredded");
    }
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    try {
      NewFile.write(file(call), wrap.wrap(call.toString(), key));
    } catch (IOException unwritable) {
      throw new UncheckedIOException("The key of call " + call + " can't be kept", unwritable);
    }
    // Read back: where two hosts made one at once, both take the one that was there first.
    return find(call)
        .orElseThrow(() -> new IllegalStateException("The key of call " + call + " was shredded"));
  }

  private Path file(CallRef call) {
    return folder.resolve(call.tenant().value()).resolve(call.call() + ".key");
  }

  private Path shredded(CallRef call) {
    return folder.resolve(call.tenant().value()).resolve(call.call() + ".shredded");
  }
}
