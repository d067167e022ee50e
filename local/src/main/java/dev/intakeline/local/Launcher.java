package dev.intakeline.local;

import dev.intakeline.local.bench.BenchCommand;
import dev.intakeline.local.process.LaunchException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The Java side of {@code ./intake}: the commands that run the platform. */
@Command(
    name = "./intake",
    description = "Runs the whole platform on this machine.",
    mixinStandardHelpOptions = true,
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      CallCommand.class,
      PortsCommand.class,
      TokenCommand.class,
      BenchCommand.class
    })
public final class Launcher {
  /** Exit code where something that is needed is missing or can't be started. */
  static final int CANNOT_RUN = 2;

  Launcher() {}

  public static void main(String[] args) {
    System.exit( // the top of the program
        new CommandLine(new Launcher())
            .setExecutionExceptionHandler(Launcher::explain)
            .execute(args));
  }

  /** Says what is wrong and what to do; a stack trace only for what nobody expected. */
  @SuppressWarnings("CatchAndPrintStackTrace") // the top of the program
  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    if (failure instanceof LaunchException expected) {
      System.err.println("intake: " + expected.getMessage());
    } else {
      failure.printStackTrace();
    }
    return CANNOT_RUN;
  }
}
