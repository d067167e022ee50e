package dev.intakeline.media.call;

import dev.intakeline.media.interview.PromptPart;
import dev.intakeline.media.mouth.Mouth;
import dev.intakeline.media.speak.Speech;
import dev.intakeline.media.speak.SynthesisInput;
import dev.intakeline.media.speak.TextToSpeech;
import dev.intakeline.media.speak.Voice;
import dev.intakeline.tracing.Trail;
import java.util.List;

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
    mouth.start(prompt, parts.size());
    Thread.ofVirtual().name("narrator").start(Trail.followed(() -> make(prompt, parts)));
  }

  private void make(int prompt, List<PromptPart> parts) {
    try {
      for (int i = 0; i < parts.size(); i++) {
        long fromNanos = System.nanoTime();
        Speech sound = speech.synthesize(input(parts.get(i)), voice);
        stopwatch.sound(fromNanos, System.nanoTime());
        mouth.supply(prompt, i, sound);
      }
    } catch (RuntimeException broken) {
      // Whatever a provider throws: the caller must not wait for words that never come.
      onBroken.run();
    }
  }

  private static SynthesisInput input(PromptPart part) {
    return part.personal()
        ? new SynthesisInput.Personal(part.text())
        : new SynthesisInput.Fixed(part.text());
  }
}
