package dev.intakeline.media.speak.flite;

import dev.intakeline.media.speak.TextToSpeech;
import dev.intakeline.media.speak.TextToSpeechContract;
import dev.intakeline.media.speak.Voice;

class FliteTextToSpeechIT extends TextToSpeechContract {
  @Override
  protected TextToSpeech open() {
    return FliteTextToSpeech.open();
  }

  @Override
  protected Voice voice() {
    return new Voice("rms");
  }
}
