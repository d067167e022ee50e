package dev.intakeline.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentKeysTest extends ContentKeysContract {
  @TempDir Path folder;
  private Secrets secrets;

  @BeforeEach
  void prepare() {
    secrets = LocalSecrets.prepare(new StateFolder(folder));
  }

  @Test
  void aKeyLiesWrappedAndOpensOnlyForItsCallAndMaster() throws Exception {
    SecretKey key = keys().keyOf(CALL);
    Path file = folder.resolve("keys/demo/call-0001.key");
    byte[] stored = Files.readAllBytes(file);
    assertThat(stored).hasSize(61);
    assertThat(HexFormat.of().formatHex(stored))
        .doesNotContain(HexFormat.of().formatHex(key.getEncoded()));
    Files.copy(file, folder.resolve("keys/demo/call-0002.key"));
    assertThatThrownBy(() -> keys().find(OTHER)).isInstanceOf(IllegalStateException.class);
    Secrets stranger = LocalSecrets.prepare(new StateFolder(folder.resolve("stranger")));
    assertThatThrownBy(
            () -> new FileContentKeys(new StateFolder(folder).contentKeys(), stranger).find(CALL))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another master key");
  }

  @Override
  protected ContentKeys keys() {
    return new FileContentKeys(new StateFolder(folder).contentKeys(), secrets);
  }
}
