package dev.intakeline.notify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST over one connection, of which nothing but the status is read. Written by hand, because
 * the JDK's client resolves a name by itself: a name that has a public address while it is checked
 * and an internal one while it is connected to would get through. Here the address that was checked
 * is the one that is connected to. For one thread; {@link #close} may come from another one.
 */
final class WebhookExchange implements AutoCloseable {
  /** No status line and no interim answer is longer, in bytes. */
  private static final int HEAD_LENGTH_MAX = 16_384;

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})[ \r]");
  private static final int OK = 200;
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  private final Way way;
  private Socket socket = new Socket();
  private boolean isClosed;

  WebhookExchange(Way way) {
    this.way = way;
  }

  /** Asks a name service. */
  @FunctionalInterface
  interface Names {
    InetAddress[] addressesOf(String host) throws UnknownHostException;
  }

  /**
   * How others are reached.
   *
   * @param destinations which addresses may be
   * @param names who knows the addresses
   * @param tls who checks certificates
   * @param connectWithin how long one address may take
   */
  record Way(
      Destinations destinations, Names names, SSLSocketFactory tls, Duration connectWithin) {}

  /** The name leads to an address that may not be reached. */
  static final class Forbidden extends IOException {
    private static final long serialVersionUID = 1;
    static final String WHY =
        "The webhook's host leads to an address that is neither public nor allowed";

    Forbidden() {
      super(WHY);
    }
  }

  /**
   * Posts and returns the answer's status.
   *
   * @throws Forbidden before anything is connected to
   */
  int post(URI url, Map<String, String> headers, byte[] body) throws IOException {
    String host = url.getHost().replaceAll("^\\[|]$", "");
    InetAddress[] addresses = way.names().addressesOf(host);
    for (InetAddress address : addresses) {
      if (!way.destinations().allows(host, address)) {
        throw new Forbidden();
      }
    }
    boolean isTls = "https".equalsIgnoreCase(url.getScheme());
    int port = url.getPort() >= 0 ? url.getPort() : isTls ? HTTPS_PORT : HTTP_PORT;
    Socket plain = connected(addresses, port);
    Socket channel = isTls ? secured(plain, host, port) : plain;
    channel.getOutputStream().write(request(url, headers, body));
    channel.getOutputStream().flush();
    return status(new BufferedInputStream(channel.getInputStream()));
  }

  /** By the first address that answers. */
  private Socket connected(InetAddress[] addresses, int port) throws IOException {
    IOException last = new ConnectException();
    for (InetAddress address : addresses) {
      Socket attempt = opened();
      try {
        attempt.connect(
            new InetSocketAddress(address, port), Math.toIntExact(way.connectWithin().toMillis()));
        return attempt;
      } catch (IOException unreachable) {
        closeQuietly(attempt);
        last = unreachable;
      }
    }
    throw last;
  }

  private synchronized Socket opened() throws IOException {
    if (isClosed) {
      throw new SocketException("closed");
    }
    socket = new Socket();
    return socket;
  }

  /** Over TLS, whose certificate has to be the host's. */
  private Socket secured(Socket plain, String host, int port) throws IOException {
    SSLSocket secured = (SSLSocket) way.tls().createSocket(plain, host, port, true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static byte[] request(URI url, Map<String, String> headers, byte[] body) {
    StringBuilder head = new StringBuilder(512);
    head.append("POST ").append(url.getRawPath().isEmpty() ? "/" : url.getRawPath());
    if (url.getRawQuery() != null) {
      head.append('?').append(url.getRawQuery());
    }
    head.append(" HTTP/1.1\r\nHost: ").append(url.getRawAuthority());
    head.append("\r\nConnection: close\r\nContent-Length: ").append(body.length);
    headers.forEach((name, value) -> head.append("\r\n").append(name).append(": ").append(value));
    byte[] bytes = head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] request = Arrays.copyOf(bytes, bytes.length + body.length);
    System.arraycopy(body, 0, request, bytes.length, body.length);
    return request;
  }

  /** Of the final answer; interim ones (1xx) are passed over. */
  private static int status(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < HEAD_LENGTH_MAX) {
      int next = in.read();
      if (next < 0) {
        throw new ProtocolException("The answer is cut short");
      }
      head.append((char) next);
      if (next == '\n') {
        int status = statusOf(head);
        if (status >= OK) {
          return status;
        }
        if (head.toString().endsWith("\r\n\r\n")) {
          head.setLength(0);
        }
      }
    }
    throw new ProtocolException("The answer's head is too long");
  }

  private static int statusOf(CharSequence head) throws ProtocolException {
    Matcher matcher = STATUS.matcher(head);
    if (!matcher.lookingAt()) {
      throw new ProtocolException("The answer isn't HTTP");
    }
    return Integer.parseInt(matcher.group(1));
  }

  /** Ends the exchange wherever it is; whoever waits in it meets an error. */
  @Override
  public synchronized void close() {
    isClosed = true;
    closeQuietly(socket);
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // Nobody waits for it any more.
    }
  }
}
