package dev.intakeline.local.platform;

import dev.intakeline.api.access.LocalIssuer;
import dev.intakeline.api.access.Scope;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.journal.live.FileJournal;
import dev.intakeline.journal.live.Journal;
import dev.intakeline.local.process.Ports;
import dev.intakeline.local.servers.Tools;
import dev.intakeline.secrets.ContentKeys;
import dev.intakeline.secrets.FileContentKeys;
import dev.intakeline.secrets.LocalSecrets;
import dev.intakeline.secrets.Secrets;
import dev.intakeline.secrets.StateFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;

/**
 * A platform on this machine as somebody sees it who knows its ports and its folders, whoever
 * started it.
 */
public final class RunningPlatform {
  /** The tenant whose calls this machine holds. */
  public static final TenantId TENANT = new TenantId("demo");

  private final Tools tools;
  private final Ports ports;
  private final PlatformFolders folders;
  private final boolean marks;
  private final Secrets secrets;
  private final LocalIssuer issuer;

  /** One for real calls. */
  public RunningPlatform(Tools tools, Ports ports, PlatformFolders folders) {
    this(tools, ports, folders, false);
  }

  /**
   * @param marks whether its calls are measured by marks in the audio
   */
  RunningPlatform(Tools tools, Ports ports, PlatformFolders folders, boolean marks) {
    this.tools = tools;
    this.ports = ports;
    this.folders = folders;
    this.marks = marks;
    secrets = LocalSecrets.prepare(state());
    issuer = LocalIssuer.in(folders.state().resolve("issuer"), Clock.systemUTC());
  }

  /** The API, as a backend that may do everything. */
  public ApiClient api() {
    return new ApiClient(
        ports.apiUrl(),
        issuer.token(TENANT, "launcher", EnumSet.allOf(Scope.class), LocalIssuer.LIFE_MAX));
  }

  /** The journals of the calls under way, with the keys to read them. */
  public Journal journal() {
    return new FileJournal(folders.journals(), keys(), Clock.systemUTC());
  }

  public ContentKeys keys() {
    return new FileContentKeys(state().contentKeys(), secrets);
  }

  /** Where a call's sealed record lies. */
  public Path record(CallRef call) {
    return folders
        .archive()
        .resolve(call.tenant().value())
        .resolve(call.call().value())
        .toAbsolutePath();
  }

  /** Whether its calls are measured by marks in the audio. */
  public boolean marks() {
    return marks;
  }

  public StateFolder state() {
    return new StateFolder(folders.state());
  }

  Secrets secrets() {
    return secrets;
  }

  Path issuerKey() {
    return issuer.publicKey();
  }

  public Tools tools() {
    return tools;
  }

  public Ports ports() {
    return ports;
  }

  public PlatformFolders folders() {
    return folders;
  }
}
