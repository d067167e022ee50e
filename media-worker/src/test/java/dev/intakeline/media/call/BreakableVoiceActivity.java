package dev.intakeline.media.call;

import dev.intakeline.media.listen.VoiceActivity;

/** A voice activity detector that can break with any window. */
record BreakableVoiceActivity(VoiceActivity source, Breakable breakable) implements VoiceActivity {
  @Override
  public Session open() {
    Session session = source.open();
    return new Session() {
      @Override
      public float score(short[] pcm, int offset) {
        breakable.pass();
        return session.score(pcm, offset);
      }

      @Override
      public void close() {
        session.close();
      }
    };
  }

  @Override
  public void close() {
    source.close();
  }
}
