package dev.intakeline.media.listen;

import java.util.Arrays;

class ScriptedSpeechToTextTest extends SpeechToTextContract {
  @Override
  protected SpeechToText open(String sentence) {
    return new ScriptedSpeechToText().hears(sentence);
  }

  @Override
  protected short[] sound(String sentence) {
    short[] sound = new short[32_000];
    Arrays.fill(sound, (short) 1_000);
    return sound;
  }
}
