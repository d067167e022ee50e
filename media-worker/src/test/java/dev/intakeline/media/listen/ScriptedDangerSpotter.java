package dev.intakeline.media.listen;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Spots what the script says: for each utterance in order a phrase, told with the first sound, or
 * none.
 */
public final class ScriptedDangerSpotter implements DangerSpotter {
  private final Deque<Optional<String>> script = new ArrayDeque<>();

  /** The next utterance after those in the script holds the phrase. */
  public ScriptedDangerSpotter spots(String phrase) {
    script.add(Optional.of(phrase));
    return this;
  }

  /** The next utterance after those in the script holds nothing. */
  public ScriptedDangerSpotter spotsNothing() {
    script.add(Optional.empty());
    return this;
  }

  @Override
  public Session open(Collection<String> phrases) {
    if (phrases.isEmpty() || phrases.size() > PHRASES_MAX) {
      throw new IllegalArgumentException(phrases.size() + " phrases");
    }
    return new ScriptedSession();
  }

  @Override
  public void close() {
    // Nothing is held.
  }

  private final class ScriptedSession implements Session {
    private Optional<String> next = Optional.empty();

    @Override
    public void begin() {
      next = script.isEmpty() ? Optional.empty() : script.remove();
    }

    @Override
    public List<DangerHit> feed(short[] pcm, int offset, int count) {
      for (int i = 0; i < count; i++) {
        if (pcm[offset + i] != 0) {
          List<DangerHit> hits =
              next.map(phrase -> new DangerHit(phrase, 0, count, true)).stream().toList();
          next = Optional.empty();
          return hits;
        }
      }
      return List.of();
    }

    @Override
    public List<DangerHit> finish() {
      return List.of();
    }

    @Override
    public void close() {
      next = Optional.empty();
    }
  }
}
