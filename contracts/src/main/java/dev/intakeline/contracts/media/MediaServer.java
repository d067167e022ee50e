package dev.intakeline.contracts.media;

import dev.intakeline.contracts.settings.RequiredSetting;
import java.net.URI;

/**
 * The LiveKit server that the calls' rooms are on, as the settings {@code intakeline.livekit} of a
 * process name it. The secret of the API key comes from the installation's secrets.
 *
 * @param url as this process (or whoever it hands join tickets to) reaches the server: {@code ws}
 *     or {@code wss}
 * @param apiKey the key's name
 */
public record MediaServer(URI url, String apiKey) {
  public MediaServer {
    RequiredSetting.check("intakeline.livekit.url", url);
    RequiredSetting.check("intakeline.livekit.api-key", apiKey);
  }

  /** The address of the server's API: the same server by HTTP. */
  public String apiUrl() {
    return url.toString().replaceFirst("^ws", "http");
  }
}
