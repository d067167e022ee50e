package dev.intakeline.media.speak;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Speaks a low tone, 60 ms a character, and remembers what it was asked to say. */
public final class ScriptedTextToSpeech implements TextToSpeech {
  /** The voice that it has. */
  public static final Voice VOICE = new Voice("scripted");

  private static final int SAMPLES_PER_CHARACTER = SAMPLE_RATE * 60 / 1_000;

  private final List<SynthesisInput> asked = Collections.synchronizedList(new ArrayList<>());

  @Override
  public Speech synthesize(SynthesisInput input, Voice voice) {
    if (!voice.equals(VOICE)) {
      throw new SynthesisFailedException("no voice " + voice.name());
    }
    asked.add(input);
    short[] pcm = new short[input.text().length() * SAMPLES_PER_CHARACTER];
    for (int i = 0; i < pcm.length; i++) {
      pcm[i] = (short) Math.round(8_000 * Math.sin(2 * Math.PI * 200 * i / SAMPLE_RATE));
    }
    return new Speech(pcm, WordTiming.estimate(input.text(), pcm));
  }

  /** Everything that was asked for, in order. */
  public List<SynthesisInput> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
