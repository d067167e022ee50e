package dev.intakeline.media.speak;

class ScriptedTextToSpeechTest extends TextToSpeechContract {
  @Override
  protected TextToSpeech open() {
    return new ScriptedTextToSpeech();
  }

  @Override
  protected Voice voice() {
    return ScriptedTextToSpeech.VOICE;
  }
}
