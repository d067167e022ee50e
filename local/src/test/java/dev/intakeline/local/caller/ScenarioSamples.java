package dev.intakeline.local.caller;

import java.util.Optional;

/** Replies for tests. */
final class ScenarioSamples {
  private ScenarioSamples() {}

  static Scenario.Reply reply(String says) {
    return new Scenario.Reply(
        says, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
