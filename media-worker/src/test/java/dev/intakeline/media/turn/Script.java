package dev.intakeline.media.turn;

import dev.intakeline.contracts.media.EndpointingProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A conversation with the machine alone: sends events, fires due deadlines before each. */
final class Script {
  static final Listening LISTENING =
      new Listening(
          new EndpointingProfile(
              Duration.ofMillis(350),
              Duration.ofMillis(2_000),
              Duration.ofSeconds(20),
              Duration.ofMillis(650),
              Duration.ofMillis(950),
              Duration.ofMillis(700)),
          Duration.ofSeconds(5),
          Optional.empty());

  /** The same, of a question that is news for 600 ms. */
  static final Listening NEWS =
      new Listening(
          LISTENING.endpointing(), LISTENING.silence(), Optional.of(Duration.ofMillis(600)));

  private final TurnMachine machine = new TurnMachine(TurnSettings.OF_A_CALL);
  private TurnState state = TurnState.INITIAL;
  private final List<TurnAction> since = new ArrayList<>();

  static Prompt question(int number) {
    return new Prompt(number, true, Optional.of(LISTENING));
  }

  static Prompt newQuestion(int number) {
    return new Prompt(number, true, Optional.of(NEWS));
  }

  static Prompt statement(int number) {
    return new Prompt(number, true, Optional.empty());
  }

  static Prompt uninterruptible(int number) {
    return new Prompt(number, false, Optional.empty());
  }

  /**
   * Has words and a state in which the caller talks while a new question becomes audible at 400.
   */
  static Script talkingIntoANewQuestion() {
    return new Script()
        .send(new TurnEvent.SpeechStarted(100, 0))
        .send(new TurnEvent.Say(300, newQuestion(1)))
        .send(new TurnEvent.PlayoutStarted(400, 1));
  }

  /** Asks a question and plays it from 0 to 1,000 ms. */
  static Script afterQuestion() {
    return new Script()
        .send(new TurnEvent.Say(0, question(1)))
        .send(new TurnEvent.PlayoutStarted(0, 1))
        .send(new TurnEvent.PlayoutEnded(1_000, 1))
        .forget();
  }

  /** The caller has begun to speak after the question, at 1,900 ms. */
  static Script hearing() {
    return afterQuestion().send(new TurnEvent.SpeechStarted(2_000, 1_900));
  }

  /** The caller has spoken after the question, from 1,900 to 2,850 ms. */
  static Script afterWords() {
    return hearing().send(new TurnEvent.SpeechEnded(3_000, 2_850));
  }

  /** The same, and that is what the words look like. */
  static Script afterWords(Completeness words) {
    return afterWords().send(new TurnEvent.Peeked(3_010, words));
  }

  /** That prompt is heard from 50 ms on. */
  static Script playing(Prompt prompt) {
    return new Script()
        .send(new TurnEvent.Say(0, prompt))
        .send(new TurnEvent.PlayoutStarted(50, prompt.number()))
        .forget();
  }

  Script send(TurnEvent event) {
    until(event.atMs());
    apply(event);
    return this;
  }

  /** Lets time pass, stopping at each deadline. */
  Script until(long atMs) {
    while (state.deadlineMs().isPresent() && state.deadlineMs().getAsLong() <= atMs) {
      apply(new TurnEvent.TimePassed(state.deadlineMs().getAsLong()));
    }
    apply(new TurnEvent.TimePassed(atMs));
    return this;
  }

  Script forget() {
    since.clear();
    return this;
  }

  /** The actions since the last call of this or of {@link #forget}. */
  List<TurnAction> actions() {
    List<TurnAction> taken = List.copyOf(since);
    since.clear();
    return taken;
  }

  TurnPhase phase() {
    return state.phase();
  }

  TurnState state() {
    return state;
  }

  private void apply(TurnEvent event) {
    TurnMachine.Step step = machine.step(state, event);
    state = step.state();
    since.addAll(step.actions());
  }
}
