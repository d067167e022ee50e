package dev.intakeline.journal.live;

import dev.intakeline.contracts.call.Epoch;
import dev.intakeline.journal.Installation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A host in a process of its own, which can be killed and frozen: writes the journal as fast as it
 * can and prints the number of each event that it was told is durable.
 */
final class HostProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader printed;

  private HostProcess(Process process) {
    this.process = process;
    this.printed =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static HostProcess start(Path installation, Epoch epoch) throws IOException {
    return new HostProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HostProcess.class.getName(),
                installation.toString(),
                String.valueOf(epoch.number()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** Waits until so many further events were acknowledged; their numbers. */
  List<Integer> acknowledged(int count) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    while (numbers.size() < count) {
      numbers.add(Integer.valueOf(printed.readLine()));
    }
    return numbers;
  }

  /** All that it still has to say, until it has ended. */
  List<String> rest() {
    return printed.lines().toList();
  }

  void kill() {
    process.destroyForcibly();
  }

  void signal(String name) throws IOException, InterruptedException {
    int exit =
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException("kill -" + name + " failed: " + exit);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    printed.close();
  }

  public static void main(String[] args) throws InterruptedException {
    Epoch epoch = new Epoch(Integer.parseInt(args[1]));
    JournalWriter writer = new Installation(Path.of(args[0])).open(epoch);
    for (int number = 1; number < 100_000; number++) {
      writer.append(Installation.heard(number, "chatter"), 0, 0);
      AppendOutcome outcome =
          writer.appendDurable(Installation.heard(number, "an answer"), number, 0);
      switch (outcome) {
        case AppendOutcome.Durable durable -> System.out.println(number);
        case AppendOutcome.Fenced fenced -> {
          System.out.println("fenced");
          return;
        }
        case AppendOutcome.Failed failed -> throw new IllegalStateException(failed.reason());
      }
    }
  }
}
