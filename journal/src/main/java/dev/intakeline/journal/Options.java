package dev.intakeline.journal;

import dev.intakeline.secrets.StateFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Arguments of a command: some words, and options with a value each. */
record Options(List<String> words, Map<String, String> values) {
  Options {
    words = List.copyOf(words);
    values = Map.copyOf(values);
  }

  static Options parse(List<String> args, List<String> known) {
    List<String> words = new ArrayList<>();
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (!arg.startsWith("--")) {
        words.add(arg);
      } else if (!known.contains(arg)) {
        throw new IllegalArgumentException("unknown option " + arg + "; try --help");
      } else if (i + 1 == args.size()) {
        throw new IllegalArgumentException(arg + " needs a value; try --help");
      } else {
        values.put(arg, args.get(++i));
      }
    }
    return new Options(words, values);
  }

  String only(String name) {
    if (words.size() != 1) {
      throw new IllegalArgumentException("one " + name + " is needed; try --help");
    }
    return words.get(0);
  }

  /** The installation's state folder: as given, else the launcher's. */
  StateFolder state() {
    Path launchers = Path.of(System.getProperty("intakeline.root", ""), ".intake");
    return new StateFolder(value("--state").map(Path::of).orElse(launchers));
  }

  Optional<String> value(String option) {
    return Optional.ofNullable(values.get(option));
  }
}
