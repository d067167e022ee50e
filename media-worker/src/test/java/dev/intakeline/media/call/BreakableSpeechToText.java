package dev.intakeline.media.call;

import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.Recognition;
import dev.intakeline.media.listen.SpeechToText;

/** A recogniser that can break when an utterance is finished. */
record BreakableSpeechToText(SpeechToText source, Breakable breakable) implements SpeechToText {
  @Override
  public Session open() {
    return new BreakableSession(source.open(), breakable);
  }

  @Override
  public void close() {
    source.close();
  }

  private record BreakableSession(Session source, Breakable breakable) implements Session {
    @Override
    public void expect(Expectation expectation) {
      source.expect(expectation);
    }

    @Override
    public void begin() {
      source.begin();
    }

    @Override
    public void feed(short[] pcm, int offset, int count) {
      source.feed(pcm, offset, count);
    }

    @Override
    public Recognition peek() {
      return source.peek();
    }

    @Override
    public Recognition finish() {
      breakable.pass();
      return source.finish();
    }

    @Override
    public void abandon() {
      source.abandon();
    }

    @Override
    public void close() {
      source.close();
    }
  }
}
