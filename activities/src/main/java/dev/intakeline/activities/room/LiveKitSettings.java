package dev.intakeline.activities.room;

import java.net.URI;

/**
 * Where LiveKit is; the secret of its API key comes from the secrets.
 *
 * @param url {@code ws}, {@code wss}, {@code http} or {@code https}
 * @param apiKey the key's name
 */
public record LiveKitSettings(URI url, String apiKey) {
  /** Its API's address: the same server by HTTP. */
  String api() {
    return url.toString().replaceFirst("^ws", "http");
  }
}
