package dev.intakeline.local;

import dev.intakeline.local.process.Ports;
import dev.intakeline.local.servers.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./intake doctor}: looks at what a call needs, in the order in which a call needs it. */
@Command(
    name = "doctor",
    description = "Is everything there that a call needs? Exit code 1 where something is missing.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private static final List<String> LIBRARY_FOLDERS =
      List.of("/usr/lib/x86_64-linux-gnu", "/usr/lib", "/usr/local/lib");

  @Override
  public Integer call() {
    Tools tools = Tools.find();
    Path root = tools.root();
    Map<String, Boolean> findings = new LinkedHashMap<>();
    findings.put("mvn (builds the project)", isOnPath("mvn"));
    findings.put("livekit-server in .tools/bin", isProgram(root, ".tools/bin/livekit-server"));
    findings.put("temporal in .tools/bin", isProgram(root, ".tools/bin/temporal"));
    findings.put(
        "LiveKit's native core", Files.isReadable(root.resolve(".tools/native/liblivekit_ffi.so")));
    findings.put(
        "voice activity model", Files.isReadable(root.resolve(".tools/models/silero_vad.onnx")));
    findings.put("flite's library (speech synthesis)", isLibrary("libflite.so.1"));
    findings.put(
        "PocketSphinx's English model",
        Files.isDirectory(Path.of("/usr/share/pocketsphinx/model/en-us")));
    findings.put("media-worker is built", isBuilt(root, "media-worker"));
    findings.put("local is built", isBuilt(root, "local"));
    findings.forEach(
        (what, fine) -> System.out.printf("  %-8s %s%n", fine ? "ok" : "MISSING", what));
    for (Map.Entry<String, Integer> port : documented().entrySet()) {
      boolean taken = Ports.accepts(port.getValue());
      System.out.printf(
          "  %-8s port %d (%s)%s%n",
          taken ? "in use" : "free",
          port.getValue(),
          port.getKey(),
          taken ? Ports.holder(port.getValue()).map(" by "::concat).orElse("") : "");
    }
    boolean well = !findings.containsValue(false);
    System.out.println(
        well
            ? "Everything is there: ./intake demo"
            : "Something is missing: ./intake demo installs it, or says how to get it");
    return well ? 0 : 1;
  }

  private static Map<String, Integer> documented() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("call-api", Ports.DOCUMENTED.api());
    ports.put("Temporal", Ports.DOCUMENTED.temporal());
    ports.put("Temporal UI", Ports.DOCUMENTED.temporalUi());
    ports.put("LiveKit", Ports.DOCUMENTED.livekit());
    ports.put("PostgreSQL", Ports.DOCUMENTED.postgres());
    return ports;
  }

  private static boolean isProgram(Path root, String file) {
    return Files.isExecutable(root.resolve(file));
  }

  private static boolean isLibrary(String soname) {
    return LIBRARY_FOLDERS.stream().anyMatch(folder -> Files.isReadable(Path.of(folder, soname)));
  }

  private static boolean isBuilt(Path root, String module) {
    return Files.isDirectory(root.resolve(module).resolve("target/app/lib"));
  }

  private static boolean isOnPath(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }
}
