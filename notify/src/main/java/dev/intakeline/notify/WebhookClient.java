package dev.intakeline.notify;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Posts to where {@link Destinations} allow it. The addresses that were checked are those that are
 * connected to: a name that has a public address while it is checked and an internal one a moment
 * later leads nowhere. Uses no proxy, since that would connect by names of its own, follows no
 * redirects, and keeps no connections. Thread-safe.
 */
final class WebhookClient {
  private final Destinations destinations;
  private final OkHttpClient client;

  /**
   * A client.
   *
   * @param names who knows the addresses of a host
   * @param settings what else is wanted of connections: their time limits, who checks certificates
   */
  WebhookClient(Destinations destinations, Dns names, OkHttpClient.Builder settings) {
    this.destinations = destinations;
    this.client =
        settings
            .dns(host -> allowed(host, names.lookup(host)))
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .fastFallback(false)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .build();
  }

  /** The name leads to an address that may not be reached. */
  static final class Forbidden extends UnknownHostException {
    private static final long serialVersionUID = 1;
    static final String WHY =
        "The webhook's host leads to an address that is neither public nor allowed";

    Forbidden() {
      super(WHY);
    }
  }

  /**
   * A POST that is ready to be sent by {@link #statusOf}, and may be cancelled by another thread.
   *
   * @throws IOException when the URL can't be followed
   */
  Call post(URI url, Map<String, String> headers, byte[] body) throws IOException {
    HttpUrl target = HttpUrl.get(url);
    if (target == null) {
      throw new UnknownHostException("The webhook's URL can't be followed");
    }
    refuseLiteral(target.host());
    return client.newCall(
        new Request.Builder()
            .url(target)
            .headers(Headers.of(headers))
            .post(RequestBody.create(body))
            .build());
  }

  /**
   * Sends it and reads nothing of the answer but its status.
   *
   * @throws Forbidden before anything is connected to
   */
  static int statusOf(Call post) throws IOException {
    try (Response answer = post.execute()) {
      return answer.code();
    }
  }

  private List<InetAddress> allowed(String host, List<InetAddress> found) throws Forbidden {
    for (InetAddress address : found) {
      if (!destinations.allows(host, address)) {
        throw new Forbidden();
      }
    }
    return found;
  }

  /** Nobody is asked for the address of what is an address already. */
  private void refuseLiteral(String host) throws Forbidden {
    InetAddress address;
    try {
      address = InetAddress.ofLiteral(host);
    } catch (IllegalArgumentException name) {
      return;
    }
    if (!destinations.allows(host, address)) {
      throw new Forbidden();
    }
  }
}
