package dev.intakeline.mcp.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.registry.content.Bytes;
import dev.intakeline.registry.tool.ToolEntry;
import dev.intakeline.secrets.FileContentKeys;
import dev.intakeline.secrets.LocalSecrets;
import dev.intakeline.secrets.StateFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditSealTest {
  private static final CallRef CALL = new CallRef(new TenantId("demo"), new CallId("call-0001"));
  private static final CallRef OTHER = new CallRef(new TenantId("demo"), new CallId("call-0002"));
  private static final AuditSeal.Exchange EXCHANGE =
      new AuditSeal.Exchange("{\"words\":\"it hurts\"}", "{}");

  private final AuditSeal seal;

  AuditSealTest(@TempDir Path folder) {
    StateFolder state = new StateFolder(folder);
    seal = new AuditSeal(new FileContentKeys(state.contentKeys(), LocalSecrets.prepare(state)));
  }

  @Test
  void opensWhatItSealed() {
    Bytes sealed = seal.seal(CALL, "tool", "id-1", EXCHANGE);

    assertThat(seal.open(entry(CALL, "tool", "id-1", sealed))).isEqualTo(EXCHANGE);
    assertThat(new String(sealed.toArray(), StandardCharsets.ISO_8859_1)).doesNotContain("hurts");
  }

  @Test
  void sealsTheSameTwiceDifferently() {
    assertThat(seal.seal(CALL, "tool", "id-1", EXCHANGE))
        .isNotEqualTo(seal.seal(CALL, "tool", "id-1", EXCHANGE));
  }

  @Test
  void opensNothingThatWasMovedToAnotherPlace() {
    Bytes sealed = seal.seal(CALL, "tool", "id-1", EXCHANGE);

    assertThatThrownBy(() -> seal.open(entry(CALL, "tool", "id-2", sealed)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> seal.open(entry(CALL, "other", "id-1", sealed)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> seal.open(entry(OTHER, "tool", "id-1", sealed)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static ToolEntry entry(CallRef call, String tool, String id, Bytes sealed) {
    return new ToolEntry(
        call, 1, id, "k", false, Epoch.FIRST, tool, Instant.EPOCH, true, sealed, ContentHash.NONE);
  }
}
