package dev.intakeline.workflows.call;

import dev.intakeline.contracts.call.CallCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the worker should do, kept until it is known to have been told: a command counts as seen
 * when a push was answered, or when a later report came than the one whose answer carried it. A new
 * host is told everything again; it knows from the journal what was obeyed. Knows nothing of
 * Temporal.
 */
final class CommandBox {
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private record Entry(CallCommand command, Optional<Long> answeredWith, boolean isSeen) {}

  /**
   * Takes a command to be told.
   *
   * @return whether it is new
   */
  boolean issue(CallCommand command) {
    return entries.putIfAbsent(command.id(), new Entry(command, Optional.empty(), false)) == null;
  }

  /** The report with this number is being answered: what goes into the answer, oldest first. */
  List<CallCommand> answerTo(long seq) {
    entries.replaceAll((_, entry) -> answered(entry, seq));
    return unseen();
  }

  private static Entry answered(Entry entry, long seq) {
    boolean seen = entry.isSeen() || entry.answeredWith().filter(first -> first < seq).isPresent();
    Optional<Long> first =
        entry.answeredWith().isPresent() ? entry.answeredWith() : Optional.of(seq);
    return new Entry(entry.command(), first, seen);
  }

  /** What hasn't been told for certain, oldest first. */
  List<CallCommand> unseen() {
    List<CallCommand> unseen = new ArrayList<>();
    for (Entry entry : entries.values()) {
      if (!entry.isSeen()) {
        unseen.add(entry.command());
      }
    }
    return unseen;
  }

  void seen(String id) {
    entries.computeIfPresent(
        id, (_, entry) -> new Entry(entry.command(), entry.answeredWith(), true));
  }

  void newHost() {
    entries.replaceAll((_, entry) -> new Entry(entry.command(), Optional.empty(), false));
  }
}
