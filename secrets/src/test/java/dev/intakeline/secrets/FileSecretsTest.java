package dev.intakeline.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSecretsTest extends SecretsContract {
  @TempDir Path folder;

  @Override
  protected Secrets source() throws IOException {
    Path file = folder.resolve(KNOWN.value());
    Files.writeString(file, VALUE + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return new FileSecrets(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------"})
  void refusesAFileThatOthersMayEnter(String permissions) throws IOException {
    Secrets secrets = source();
    Files.setPosixFilePermissions(
        folder.resolve(KNOWN.value()), PosixFilePermissions.fromString(permissions));
    assertThatThrownBy(() -> secrets.get(KNOWN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("chmod 600")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void hasNothingWhereThereIsNoFolder() {
    assertThat(new FileSecrets(folder.resolve("none")).find(KNOWN)).isEmpty();
  }
}
