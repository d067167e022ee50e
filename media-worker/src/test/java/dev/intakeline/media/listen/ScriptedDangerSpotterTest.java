package dev.intakeline.media.listen;

import java.util.Arrays;

class ScriptedDangerSpotterTest extends DangerSpotterContract {
  @Override
  protected DangerSpotter open() {
    return new ScriptedDangerSpotter().spotsNothing().spots("chest pain");
  }

  @Override
  protected short[] sound(String sentence) {
    short[] sound = new short[16_000];
    Arrays.fill(sound, (short) 1_000);
    return sound;
  }
}
