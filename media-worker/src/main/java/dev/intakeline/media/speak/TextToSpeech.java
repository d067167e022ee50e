package dev.intakeline.media.speak;

/**
 * Turns words into sound. May be used from any thread; blocks for as long as the synthesis takes.
 */
public interface TextToSpeech extends AutoCloseable {
  /** The rate of the sound that comes out: the room's. */
  int SAMPLE_RATE = 48_000;

  /**
   * Speaks the text.
   *
   * @throws SynthesisFailedException when no sound could be made of it
   */
  Speech synthesize(SynthesisInput input, Voice voice);

  /** Frees what the port holds. */
  @Override
  void close();
}
