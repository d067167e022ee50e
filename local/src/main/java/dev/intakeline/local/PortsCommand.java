package dev.intakeline.local;

import dev.intakeline.local.process.Ports;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The part of {@code ./intake doctor} that looks at the ports which {@code ./intake up} keeps. */
@Command(
    name = "ports",
    description = "Are the documented ports free, and who holds those that aren't?",
    mixinStandardHelpOptions = true)
final class PortsCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    for (Map.Entry<String, Integer> port : documented().entrySet()) {
      print(port.getKey(), port.getValue(), Ports.holder(port.getValue()));
    }
    int media = Ports.DOCUMENTED.livekitUdp();
    print("LiveKit's media over UDP", media, Ports.holderOfDatagrams(media));
    return 0;
  }

  private static void print(String whose, int port, Optional<String> holder) {
    System.out.printf(
        "  %-8s port %d (%s)%s%n",
        holder.isPresent() ? "in use" : "free", port, whose, holder.map(" by "::concat).orElse(""));
  }

  private static Map<String, Integer> documented() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("call-api", Ports.DOCUMENTED.api());
    ports.put("Temporal", Ports.DOCUMENTED.temporal());
    ports.put("Temporal UI", Ports.DOCUMENTED.temporalUi());
    ports.put("LiveKit", Ports.DOCUMENTED.livekit());
    ports.put("LiveKit's media over TCP", Ports.DOCUMENTED.livekitTcp());
    ports.put("PostgreSQL", Ports.DOCUMENTED.postgres());
    return ports;
  }
}
