package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.media.listen.Clips;
import dev.intakeline.media.listen.DangerSpotter;
import dev.intakeline.media.listen.DangerSpotterContract;

class PocketSphinxDangerSpotterIT extends DangerSpotterContract {
  @Override
  protected DangerSpotter open() {
    return new PocketSphinxDangerSpotter(PocketSphinxInstallation.find());
  }

  @Override
  protected short[] sound(String sentence) {
    return Clips.say("rms", sentence);
  }
}
