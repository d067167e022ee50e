package dev.intakeline.local.bench;

import dev.intakeline.local.caller.Scenario;

/**
 * A caller who pauses within answers, each time for as long.
 *
 * @param voice flite's
 * @param pauseMs of each pause
 */
record PausedCaller(String voice, int pauseMs) {
  /** In a scenario's words, a pause in ms. */
  private static final String PAUSE = "\\|[0-9]+\\|";

  /** The scenario as this one plays it. */
  Scenario plays(Scenario scenario) {
    return new Scenario(
        scenario.name(),
        scenario.about(),
        scenario.questionnaire(),
        voice,
        scenario.outcome(),
        scenario.fault(),
        scenario.cues().stream().map(this::paused).toList(),
        scenario.truths());
  }

  private Scenario.Cue paused(Scenario.Cue cue) {
    return new Scenario.Cue(
        cue.hears(), cue.replies().stream().map(this::paused).toList(), cue.readBack());
  }

  private Scenario.Reply paused(Scenario.Reply reply) {
    return new Scenario.Reply(
        reply.says().replaceAll(PAUSE, "|" + pauseMs + "|"),
        reply.afterMs(),
        reply.hangsUp(),
        reply.thenInterruptMs(),
        reply.interruptsWith());
  }
}
