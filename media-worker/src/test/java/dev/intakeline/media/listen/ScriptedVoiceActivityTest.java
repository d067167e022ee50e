package dev.intakeline.media.listen;

class ScriptedVoiceActivityTest extends VoiceActivityContract {
  @Override
  protected VoiceActivity open() {
    return new ScriptedVoiceActivity();
  }

  @Override
  protected short[] speech() {
    short[] tone = new short[16_000];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (short) Math.round(5_000 * Math.sin(i * 0.1));
    }
    return tone;
  }
}
