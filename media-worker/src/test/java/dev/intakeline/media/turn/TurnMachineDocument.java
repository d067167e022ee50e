package dev.intakeline.media.turn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the table of transitions as a page; run {@code main} with the file to write. */
final class TurnMachineDocument {
  private TurnMachineDocument() {}

  /** Writes the page to the file named by the first argument. */
  static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), page());
  }

  static String page() {
    return """
    # The turn machine

    Who may speak, and when. Printed from `TransitionTable` (module media-worker, package
    `dev.intakeline.media.turn`) by `TurnMachineDocument`; a test compares the two. Of the rows
    of a phase and an event the first whose condition holds is taken; an event without a row
    changes nothing.

    ```mermaid
    stateDiagram-v2
      [*] --> QUIET
    %s
    ```

    | phase | event | condition | effects | next phase |
    |---|---|---|---|---|
    %s
    """
        .formatted(
            lines(arrows()),
            TransitionTable.ROWS.stream()
                .map(TurnMachineDocument::row)
                .collect(Collectors.joining("\n")));
  }

  private static List<String> arrows() {
    return TransitionTable.ROWS.stream()
        .filter(row -> row.to().isPresent() && row.on() != Trigger.CLOSED)
        .map(row -> "  " + row.from() + " --> " + row.to().get() + ": " + label(row))
        .distinct()
        .toList();
  }

  private static String label(Transition row) {
    return row.when() == Guard.ALWAYS
        ? row.on().name()
        : row.on().name() + " [" + row.when().words() + "]";
  }

  private static String row(Transition row) {
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            row.from(),
            row.on(),
            row.when().words(),
            row.effects().stream().map(Effect::name).collect(Collectors.joining(", ")),
            row.to().map(TurnPhase::name).orElse("the same, its deadline too"));
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }
}
