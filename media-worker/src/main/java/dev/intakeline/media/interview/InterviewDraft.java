package dev.intakeline.media.interview;

import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The next state in the making, and the directives on the way to it. Lives within one step. */
final class InterviewDraft {
  Stage stage;
  Progress progress;
  int tries;
  Optional<LinkId> lastAnswered;
  int flags;
  final Set<String> raised;
  final Set<String> armed;
  int waits;
  final Set<String> obeyed;
  final List<Directive> directives = new ArrayList<>();

  InterviewDraft(InterviewState from) {
    stage = from.stage();
    progress = from.progress();
    tries = from.tries();
    lastAnswered = from.lastAnswered();
    flags = from.flags();
    raised = new HashSet<>(from.raised());
    armed = new HashSet<>(from.armed());
    waits = from.waits();
    obeyed = new HashSet<>(from.obeyed());
  }

  /** Wants this done. */
  void wants(Directive directive) {
    directives.add(directive);
  }

  /** Goes on to another stage, where nothing was tried yet. */
  void go(Stage next) {
    stage = next;
    tries = 0;
  }

  /** Whether something follows that the caller will hear, or the end. */
  boolean reacts() {
    return directives.stream()
        .anyMatch(
            directive ->
                directive instanceof Directive.Say
                    || directive instanceof Directive.Check
                    || directive instanceof Directive.End);
  }

  /** Whether the interview stopped for a danger. */
  boolean isInDanger() {
    return stage instanceof Stage.Warning || stage instanceof Stage.InDanger;
  }

  InterviewState state() {
    return new InterviewState(
        stage, progress, tries, lastAnswered, flags, raised, armed, waits, obeyed);
  }
}
