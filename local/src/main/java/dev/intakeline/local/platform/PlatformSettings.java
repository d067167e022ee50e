package dev.intakeline.local.platform;

import dev.intakeline.api.access.LocalIssuer;
import dev.intakeline.local.process.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the platform's own programs are told where everything is: as Spring's command line arguments.
 * Secrets are not among them; they lie in the state folder.
 *
 * @param ports of this run
 * @param folders of this run
 * @param registryUrl JDBC
 * @param issuerKey the local token issuer's public key
 * @param onCall where contacts are told of red flags
 */
record PlatformSettings(
    Ports ports, PlatformFolders folders, String registryUrl, Path issuerKey, URI onCall) {
  /** For the process of call-api, workflows, activities and mcp-server. */
  List<String> platform() {
    Map<String, Object> values = shared();
    values.put("server.port", ports.api());
    values.put("server.address", "127.0.0.1");
    values.put("intakeline.registry.url", registryUrl);
    values.put("intakeline.registry.user", "postgres");
    values.put("intakeline.registry.connections-max", 8);
    values.put("intakeline.archive-folder", folders.archive());
    values.put("intakeline.index-folder", folders.index());
    values.put("intakeline.api.issuer.name", LocalIssuer.NAME);
    values.put("intakeline.api.issuer.public-key", issuerKey);
    values.put("intakeline.api.temporal-ui.origin", ports.temporalUiUrl());
    values.put("intakeline.api.temporal-ui.open", true);
    values.put("intakeline.api.metrics.open", true);
    values.put("intakeline.local.tenant", RunningPlatform.TENANT.value());
    values.put("intakeline.local.on-call", onCall);
    return arguments(values);
  }

  /** For each media worker. */
  List<String> mediaWorker(MediaWorkerOptions options) {
    Map<String, Object> values = shared();
    values.put("intakeline.tools.url", options.tools());
    values.put("intakeline.speech-folder", folders.speech());
    values.put("intakeline.worker.marks", options.marks());
    options.silence().ifPresent(silence -> values.put("intakeline.worker.silence", silence));
    return arguments(values);
  }

  private Map<String, Object> shared() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("intakeline.tenants", RunningPlatform.TENANT.value());
    values.put("intakeline.webhooks-allowed", "127.0.0.0/8");
    values.put("intakeline.state-folder", folders.state());
    values.put("intakeline.journal-folder", folders.journals());
    values.put("intakeline.temporal.target", "127.0.0.1:" + ports.temporal());
    values.put("intakeline.temporal.namespace", "default");
    values.put("intakeline.livekit.url", ports.livekitUrl());
    values.put("intakeline.livekit.api-key", LocalPlatform.LIVEKIT_KEY);
    return values;
  }

  private static List<String> arguments(Map<String, Object> values) {
    List<String> arguments = new ArrayList<>();
    values.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return arguments;
  }
}
