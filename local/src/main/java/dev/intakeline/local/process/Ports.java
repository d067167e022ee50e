package dev.intakeline.local.process;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The loopback ports of one running platform.
 *
 * @param api call-api, the tool server and the codec endpoint
 * @param temporal Temporal's gRPC
 * @param temporalUi Temporal's UI
 * @param livekit LiveKit's signalling
 * @param livekitTcp LiveKit's media over TCP
 * @param livekitUdp LiveKit's media over UDP
 * @param postgres the registry
 */
public record Ports(
    int api,
    int temporal,
    int temporalUi,
    int livekit,
    int livekitTcp,
    int livekitUdp,
    int postgres) {

  private static final String SOMEBODY_ELSE = "a process that this user may not see";

  /** The documented ones, as {@code ./intake up} uses them. */
  public static final Ports DOCUMENTED = new Ports(8080, 7233, 8233, 7880, 7881, 7882, 5433);

  /** Ports that nobody has now; all different. */
  public static Ports free() {
    List<Integer> free = free(7);
    return new Ports(
        free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5), free.get(6));
  }

  /** So many that nobody has now; all different. */
  public static List<Integer> free(int count) {
    Set<Integer> taken = new HashSet<>();
    return Stream.generate(() -> freePort(taken)).limit(count).toList();
  }

  /** Where call-api answers. */
  public URI apiUrl() {
    return URI.create("http://127.0.0.1:" + api);
  }

  /** Where LiveKit is joined. */
  public URI livekitUrl() {
    return URI.create("ws://127.0.0.1:" + livekit);
  }

  /** Temporal's pages. */
  public URI temporalUiUrl() {
    return URI.create("http://127.0.0.1:" + temporalUi);
  }

  /** The addresses that a person or a test needs, by name. */
  public Map<String, String> urls() {
    Map<String, String> urls = new LinkedHashMap<>();
    urls.put("api", apiUrl().toString());
    urls.put("temporalUi", temporalUiUrl().toString());
    urls.put("livekit", livekitUrl().toString());
    return urls;
  }

  /** Fails, naming the holder, when one of the ports is taken. */
  public void requireFree() {
    List<String> held = new ArrayList<>();
    for (int port : List.of(api, temporal, temporalUi, livekit, livekitTcp, postgres)) {
      holder(port).ifPresent(by -> held.add(port + " (held by " + by + ")"));
    }
    holderOfDatagrams(livekitUdp)
        .ifPresent(by -> held.add(livekitUdp + " over UDP (held by " + by + ")"));
    if (!held.isEmpty()) {
      throw new LaunchException(
          "These ports are taken: "
              + String.join(", ", held)
              + ". Stop what holds them, then run ./intake up again");
    }
  }

  /** Who has it: name and pid, where this user may see that; empty where it is free. */
  public static Optional<String> holder(int port) {
    return isTaken(port)
        ? Optional.of(PortHolder.of(port).orElse(SOMEBODY_ELSE))
        : Optional.empty();
  }

  /** The same for UDP. */
  public static Optional<String> holderOfDatagrams(int port) {
    return isTakenByDatagrams(port)
        ? Optional.of(PortHolder.ofDatagrams(port).orElse(SOMEBODY_ELSE))
        : Optional.empty();
  }

  /** Whether somebody accepts connections there. */
  public static boolean accepts(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }

  private static boolean isTaken(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return false;
    } catch (IOException taken) {
      return true;
    }
  }

  private static boolean isTakenByDatagrams(int port) {
    try (DatagramSocket probe =
        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
      return false;
    } catch (IOException taken) {
      return true;
    }
  }

  private static int freePort(Set<Integer> taken) {
    while (true) {
      try (ServerSocket tcp = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
          DatagramSocket udp =
              new DatagramSocket(
                  new InetSocketAddress(InetAddress.getLoopbackAddress(), tcp.getLocalPort()))) {
        if (taken.add(udp.getLocalPort())) {
          return udp.getLocalPort();
        }
      } catch (IOException udpTaken) {
        // Another port then: the operating system has thousands.
      }
    }
  }
}
