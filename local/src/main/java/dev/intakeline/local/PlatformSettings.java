package dev.intakeline.local;

import dev.intakeline.local.process.Ports;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * How the platform's own programs are told where everything is: as Spring's command line arguments.
 * Secrets are not among them.
 */
final class PlatformSettings {
  /** The tenant whose calls this machine holds. */
  static final String TENANT = "demo";

  private final Ports ports;
  private final PlatformFolders folders;
  private final URI onCall;

  PlatformSettings(Ports ports, PlatformFolders folders, URI onCall) {
    this.ports = ports;
    this.folders = folders;
    this.onCall = onCall;
  }

  URI api() {
    return URI.create("http://127.0.0.1:" + ports.api());
  }

  URI livekit() {
    return URI.create("ws://127.0.0.1:" + ports.livekit());
  }

  /** For the process of call-api, workflows, activities and mcp-server. */
  List<String> platform() {
    List<String> arguments = shared();
    arguments.add("--server.port=" + ports.api());
    arguments.add("--server.address=127.0.0.1");
    return arguments;
  }

  /** For each media worker. */
  List<String> mediaWorker() {
    return shared();
  }

  private List<String> shared() {
    List<String> arguments = new ArrayList<>();
    arguments.add("--intakeline.tenants=" + TENANT);
    return arguments;
  }

  URI onCall() {
    return onCall;
  }

  PlatformFolders folders() {
    return folders;
  }
}
