package dev.intakeline.media.call;

import dev.intakeline.media.listen.DangerHit;
import dev.intakeline.media.listen.DangerSpotter;
import java.util.Collection;
import java.util.List;

/** A danger spotter that can break with any sound of an utterance. */
record BreakableDangerSpotter(DangerSpotter source, Breakable breakable) implements DangerSpotter {
  @Override
  public Session open(Collection<String> phrases) {
    Session session = source.open(phrases);
    return new Session() {
      @Override
      public void begin() {
        session.begin();
      }

      @Override
      public List<DangerHit> feed(short[] pcm, int offset, int count) {
        breakable.pass();
        return session.feed(pcm, offset, count);
      }

      @Override
      public List<DangerHit> finish() {
        return session.finish();
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
