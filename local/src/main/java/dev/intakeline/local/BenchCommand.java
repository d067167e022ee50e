package dev.intakeline.local;

import picocli.CommandLine.Command;

/** {@code ./intake bench}: the benchmarks that play calls on the whole platform. */
@Command(
    name = "bench",
    description = "Measures whole calls on real servers.",
    mixinStandardHelpOptions = true,
    subcommands = {
      TurnsCommand.class,
      KillsCommand.class,
      NotifyCommand.class,
      MemoryCommand.class,
      WrongAnswersCommand.class
    })
final class BenchCommand {}
