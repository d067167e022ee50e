package dev.intakeline.media.listen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Hears what the script says, one recognition per utterance in order, {@link Recognition.Nothing}
 * after the last and before the first sound. Remembers what was expected. For any one session at a
 * time.
 */
public final class ScriptedSpeechToText implements SpeechToText {
  private final Deque<Recognition> script = new ArrayDeque<>();
  private final List<Expectation> expected = new ArrayList<>();

  /** Adds what the next utterance after those in the script will be heard as. */
  public ScriptedSpeechToText hears(Recognition recognition) {
    script.add(recognition);
    return this;
  }

  /** Adds a whole sentence, 300 ms a word. */
  public ScriptedSpeechToText hears(String text) {
    return hears(heard(text, true));
  }

  /** A recognition of the text, 300 ms a word. */
  public static Recognition.Heard heard(String text, boolean complete) {
    List<HeardWord> words = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      words.add(new HeardWord(word, 4_800L * words.size(), 4_800L * (words.size() + 1), 0));
    }
    return new Recognition.Heard(text, words, complete, 1);
  }

  /** Every expectation that was set, in order. */
  public List<Expectation> expected() {
    return List.copyOf(expected);
  }

  @Override
  public Session open() {
    return new ScriptedSession();
  }

  @Override
  public void close() {
    // Nothing is held.
  }

  private final class ScriptedSession implements Session {
    private boolean expecting;
    private boolean inUtterance;
    private boolean sound;

    @Override
    public void expect(Expectation expectation) {
      if (inUtterance) {
        throw new IllegalStateException("another expectation in the middle of an utterance");
      }
      expecting = true;
      expected.add(expectation);
    }

    @Override
    public void begin() {
      if (!expecting) {
        throw new IllegalStateException("nothing is expected yet");
      }
      if (inUtterance) {
        throw new IllegalStateException("an utterance within an utterance");
      }
      inUtterance = true;
      sound = false;
    }

    @Override
    public void feed(short[] pcm, int offset, int count) {
      if (!inUtterance) {
        throw new IllegalStateException("sound outside an utterance");
      }
      for (int i = 0; i < count && !sound; i++) {
        sound = pcm[offset + i] != 0;
      }
    }

    @Override
    public Recognition peek() {
      return sound && !script.isEmpty() ? script.peek() : new Recognition.Nothing();
    }

    @Override
    public Recognition finish() {
      if (!inUtterance) {
        throw new IllegalStateException("no utterance to finish");
      }
      inUtterance = false;
      return sound && !script.isEmpty() ? script.remove() : new Recognition.Nothing();
    }

    @Override
    public void abandon() {
      inUtterance = false;
    }

    @Override
    public void close() {
      inUtterance = false;
    }
  }
}
