package dev.intakeline.media.call;

import dev.intakeline.media.interview.PromptPart;
import dev.intakeline.media.mouth.Mouth;
import dev.intakeline.media.speak.Clauses;
import dev.intakeline.media.speak.Speech;
import dev.intakeline.media.speak.SynthesisInput;
import dev.intakeline.media.speak.TextToSpeech;
import dev.intakeline.media.speak.Voice;
import dev.intakeline.tracing.Trail;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the sound of prompts and gives it to the mouth, part by part, the first one first. */
final class Narrator {
  private final TextToSpeech speech;
  private final Voice voice;
  private final Mouth mouth;
  private final Stopwatch stopwatch;
  private final Runnable onBroken;

  Narrator(TextToSpeech speech, Voice voice, Mouth mouth, Stopwatch stopwatch, Runnable onBroken) {
    this.speech = speech;
    this.voice = voice;
    this.mouth = mouth;
    this.stopwatch = stopwatch;
    this.onBroken = onBroken;
  }

  /** Begins the prompt; returns at once. */
  void speak(int prompt, List<PromptPart> parts) {
    List<Piece> pieces = parts.stream().flatMap(Narrator::pieces).toList();
    mouth.start(prompt, pieces.size());
    Thread.ofVirtual().name("narrator").start(Trail.followed(() -> make(prompt, pieces)));
  }

  private void make(int prompt, List<Piece> pieces) {
    try {
      for (int i = 0; i < pieces.size(); i++) {
        long fromNanos = System.nanoTime();
        Speech sound = made(pieces.get(i));
        stopwatch.sound(fromNanos, System.nanoTime());
        mouth.supply(prompt, i, sound);
      }
    } catch (RuntimeException broken) {
      // Whatever a provider throws: the caller must not wait for words that never come.
      onBroken.run();
    }
  }

  private Speech made(Piece piece) {
    Speech sound = speech.synthesize(piece.input(), voice);
    return piece.goesOn() ? sound.fromOnset() : sound;
  }

  /** What is made at once, and whether it goes on with the sentence before. */
  private record Piece(SynthesisInput input, boolean goesOn) {}

  /** Fixed words were made ahead, as a whole; others the caller waits for. */
  private static Stream<Piece> pieces(PromptPart part) {
    if (!part.personal()) {
      return Stream.of(new Piece(new SynthesisInput.Fixed(part.text()), false));
    }
    List<String> clauses = Clauses.of(part.text());
    return IntStream.range(0, clauses.size())
        .mapToObj(i -> new Piece(new SynthesisInput.Personal(clauses.get(i)), i > 0));
  }
}
