package dev.intakeline.media.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The next state in the making, and the actions on the way to it. Lives within one step. */
final class Draft {
  Optional<Prompt> prompt;
  boolean paused;
  boolean callerSpeaks;
  long onsetMs;
  long energyFellMs;
  long silentSinceMs;
  long newsUntilMs;
  long pausedMs;
  boolean early;
  boolean pausing;
  Completeness heard;
  int rung;
  int stalls;
  String keys;
  boolean aside;
  final List<TurnAction> actions = new ArrayList<>();

  Draft(TurnState from) {
    prompt = from.prompt();
    paused = from.paused();
    callerSpeaks = from.callerSpeaks();
    onsetMs = from.onsetMs();
    energyFellMs = from.energyFellMs();
    silentSinceMs = from.silentSinceMs();
    newsUntilMs = from.newsUntilMs();
    pausedMs = from.pausedMs();
    early = from.early();
    pausing = from.pausing();
    heard = from.heard();
    rung = from.rung();
    stalls = from.stalls();
    keys = from.keys();
    aside = from.aside();
  }

  /** The prompt that an event or phase can't be without. */
  Prompt thePrompt() {
    return prompt.orElseThrow(() -> new IllegalStateException("no prompt was ordered"));
  }

  TurnState in(TurnPhase phase, OptionalLong deadlineMs) {
    return new TurnState(
        phase,
        prompt,
        paused,
        callerSpeaks,
        onsetMs,
        energyFellMs,
        silentSinceMs,
        newsUntilMs,
        pausedMs,
        early,
        pausing,
        heard,
        rung,
        stalls,
        keys,
        aside,
        deadlineMs);
  }
}
