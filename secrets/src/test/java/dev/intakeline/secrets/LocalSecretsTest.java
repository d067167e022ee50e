package dev.intakeline.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSecretsTest {
  @TempDir Path folder;

  @Test
  void makesWhatIsMissingAndLeavesWhatIsThere() {
    Secrets first = LocalSecrets.prepare(state());
    String master = first.get(SecretName.MASTER_KEY).text();
    String signing = first.get(SecretName.SIGNING_KEY).text();
    Secrets again = LocalSecrets.prepare(state());
    assertThat(again.get(SecretName.MASTER_KEY).text()).isEqualTo(master);
    assertThat(again.get(SecretName.SIGNING_KEY).text()).isEqualTo(signing);
    assertThat(first.get(SecretName.PAYLOAD_KEY).key("AES").getEncoded()).hasSize(32);
    assertThat(first.get(SecretName.TOOL_TOKEN_KEY).text()).isNotEqualTo(master);
    assertThat(first.get(SecretName.LIVEKIT_API_SECRET).text()).hasSizeGreaterThanOrEqualTo(32);
  }

  @Test
  void letsNobodyElseIn() throws IOException {
    LocalSecrets.prepare(state());
    assertThat(permissions(state().secrets())).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(state().secrets())) {
      assertThat(files)
          .hasSize(6)
          .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
    }
  }

  @Test
  void trustsItsOwnSignatures() throws IOException {
    Signer signer = Signer.of(LocalSecrets.prepare(state()));
    byte[] content = "content".getBytes(StandardCharsets.UTF_8);
    byte[] signature = signer.sign(content);
    TrustedKeys keys = TrustedKeys.inFolder(state().trustedKeys());
    assertThat(signature).hasSize(64);
    assertThat(keys.verify(signer.keyId(), content, signature)).isTrue();
    assertThat(keys.verify(signer.keyId(), new byte[] {1}, signature)).isFalse();
    assertThat(keys.verify(signer.keyId(), content, new byte[3])).isFalse();
    assertThat(keys.verify("0123456789abcdef", content, signature)).isFalse();
    assertThat(TrustedKeys.inFolder(folder.resolve("none")).isEmpty()).isTrue();
  }

  @Test
  void severalProcessesMayPrepareAtOnce() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<String>> race = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        race.add(
            () -> {
              Secrets secrets = LocalSecrets.prepare(state());
              return secrets.get(SecretName.MASTER_KEY).text() + Signer.of(secrets).keyId();
            });
      }
      List<String> seen = new ArrayList<>();
      for (Future<String> one : threads.invokeAll(race)) {
        seen.add(one.get());
      }
      assertThat(seen.stream().distinct()).hasSize(1);
    }
    try (Stream<Path> files = Files.list(state().secrets())) {
      assertThat(files.filter(file -> file.toString().contains(".new-"))).isEmpty();
    }
  }

  private StateFolder state() {
    return new StateFolder(folder);
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }
}
