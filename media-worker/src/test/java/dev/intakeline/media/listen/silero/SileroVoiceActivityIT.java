package dev.intakeline.media.listen.silero;

import dev.intakeline.media.listen.Clips;
import dev.intakeline.media.listen.VoiceActivity;
import dev.intakeline.media.listen.VoiceActivityContract;

class SileroVoiceActivityIT extends VoiceActivityContract {
  @Override
  protected VoiceActivity open() {
    return SileroVoiceActivity.load();
  }

  @Override
  protected short[] speech() {
    return Clips.say("rms", "about three days, I think");
  }
}
