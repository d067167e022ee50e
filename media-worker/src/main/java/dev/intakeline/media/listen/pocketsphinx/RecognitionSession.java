package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.Recognition;
import dev.intakeline.media.listen.SpeechToText;
import java.util.Optional;

/** One call's recogniser: small decoders for grammars and, once asked for, one for dictation. */
final class RecognitionSession implements SpeechToText.Session {
  private final PocketSphinxInstallation installation;
  private final BandwidthGauge gauge = new BandwidthGauge();
  private final GatedListener grammars;
  private Optional<DictationListener> dictation = Optional.empty();
  private Optional<Listener> active = Optional.empty();
  private boolean closed;

  RecognitionSession(PocketSphinxInstallation installation) {
    this.installation = installation;
    this.grammars = new GatedListener(installation);
  }

  @Override
  public void expect(Expectation next) {
    requireUsable();
    if (active.map(Listener::inUtterance).orElse(false)) {
      throw new IllegalStateException("another expectation in the middle of an utterance");
    }
    switch (next) {
      case Expectation.Grammar grammar -> {
        grammars.expect(grammar);
        active = Optional.of(grammars);
      }
      case Expectation.Dictation _ -> {
        dictation = dictation.or(() -> Optional.of(dictation()));
        active = dictation.map(listener -> listener);
      }
    }
  }

  @Override
  public void begin() {
    Listener listener = expecting();
    if (listener.inUtterance()) {
      throw new IllegalStateException("an utterance within an utterance");
    }
    listener.begin();
  }

  @Override
  public void feed(short[] pcm, int offset, int count) {
    Listener listener = expecting();
    if (gauge.hear(pcm, offset, count)) {
      grammars.fit(installation.transform(gauge.bandwidth()));
      dictation.ifPresent(other -> other.fit(installation.transform(gauge.bandwidth())));
    }
    listener.feed(pcm, offset, count);
  }

  @Override
  public Recognition peek() {
    return expecting().recognition();
  }

  @Override
  public Recognition finish() {
    Listener listener = expecting();
    if (!listener.inUtterance()) {
      throw new IllegalStateException("no utterance to finish");
    }
    listener.end();
    return listener.recognition();
  }

  @Override
  public void abandon() {
    expecting().end();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      grammars.close();
      dictation.ifPresent(DictationListener::close);
    }
  }

  private DictationListener dictation() {
    DictationListener made = new DictationListener();
    if (gauge.bandwidth() == Bandwidth.NARROW) {
      made.fit(installation.transform(Bandwidth.NARROW));
    }
    return made;
  }

  private Listener expecting() {
    requireUsable();
    return active.orElseThrow(() -> new IllegalStateException("nothing is expected yet"));
  }

  private void requireUsable() {
    if (closed) {
      throw new IllegalStateException("a closed session");
    }
    if (Thread.currentThread().isVirtual()) {
      throw new IllegalStateException("decoding would pin a virtual thread");
    }
  }
}
