package dev.intakeline.media.call;

import dev.intakeline.media.ear.EarListener;
import dev.intakeline.media.ear.Hearing;
import dev.intakeline.media.listen.Recognition;
import dev.intakeline.media.mouth.MouthListener;

/** Brings what ear and mouth tell to the turn loop. */
final class TurnSignalRouter implements EarListener, MouthListener {
  private final Mailbox<TurnSignal> turns;
  private final Runnable onBroken;

  TurnSignalRouter(Mailbox<TurnSignal> turns, Runnable onBroken) {
    this.turns = turns;
    this.onBroken = onBroken;
  }

  @Override
  public void speechStarted(long onsetNanos) {
    turns.put(new TurnSignal.SpeechStarted(onsetNanos, System.nanoTime()));
  }

  @Override
  public void speechEnded(long energyFellNanos) {
    turns.put(new TurnSignal.SpeechEnded(energyFellNanos, System.nanoTime()));
  }

  @Override
  public void peeked(Recognition soFar, boolean speaking) {
    turns.put(new TurnSignal.Peeked(soFar, speaking));
  }

  @Override
  public void finished(Hearing hearing) {
    turns.put(new TurnSignal.Finished(hearing));
  }

  @Override
  public void drained() {
    turns.put(new TurnSignal.Drained());
  }

  @Override
  public void broken(RuntimeException cause) {
    onBroken.run();
  }

  @Override
  public void playoutStarted(int prompt, long nanos) {
    turns.put(new TurnSignal.PlayoutStarted(prompt, nanos));
  }

  @Override
  public void playoutEnded(int prompt, long nanos) {
    turns.put(new TurnSignal.PlayoutEnded(prompt, nanos));
  }
}
