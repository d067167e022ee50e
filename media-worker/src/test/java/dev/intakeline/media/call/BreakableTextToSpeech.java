package dev.intakeline.media.call;

import dev.intakeline.media.speak.Speech;
import dev.intakeline.media.speak.SynthesisInput;
import dev.intakeline.media.speak.TextToSpeech;
import dev.intakeline.media.speak.Voice;

/** A synthesiser that can break; what was made before may be kept in front of it. */
record BreakableTextToSpeech(TextToSpeech source, Breakable breakable) implements TextToSpeech {
  @Override
  public Speech synthesize(SynthesisInput input, Voice voice) {
    breakable.pass();
    return source.synthesize(input, voice);
  }

  @Override
  public void close() {
    source.close();
  }
}
