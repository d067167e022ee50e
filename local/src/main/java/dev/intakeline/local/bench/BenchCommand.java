package dev.intakeline.local.bench;

import dev.intakeline.local.bench.kills.KillsCommand;
import dev.intakeline.local.bench.memory.MemoryCommand;
import picocli.CommandLine.Command;

/** {@code ./intake bench}: the benchmarks that play calls on the whole platform. */
@Command(
    name = "bench",
    description = "Measures whole calls on real servers.",
    mixinStandardHelpOptions = true,
    subcommands = {
      TurnsCommand.class,
      PausesCommand.class,
      KillsCommand.class,
      NotifyCommand.class,
      MemoryCommand.class,
      WrongAnswersCommand.class
    })
public final class BenchCommand {}
