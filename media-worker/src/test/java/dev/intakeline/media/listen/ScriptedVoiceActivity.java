package dev.intakeline.media.listen;

/** Takes for speech whatever is loud. Deterministic, without a model. */
public final class ScriptedVoiceActivity implements VoiceActivity {
  private static final int LOUD = 500;

  @Override
  public Session open() {
    return new Session() {
      @Override
      public float score(short[] pcm, int offset) {
        long sum = 0;
        for (int i = 0; i < WINDOW_SAMPLES; i++) {
          sum += (long) pcm[offset + i] * pcm[offset + i];
        }
        return Math.sqrt((double) sum / WINDOW_SAMPLES) > LOUD ? 0.95f : 0.02f;
      }

      @Override
      public void close() {
        // Nothing is held.
      }
    };
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
