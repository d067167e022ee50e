package dev.intakeline.media.mouth;

/** Told of what the mouth does, on the audio clock's thread: must not block. */
public interface MouthListener {
  /** The first frame of the prompt leaves. */
  void playoutStarted(int prompt, long nanos);

  /** The last frame of the prompt left. */
  void playoutEnded(int prompt, long nanos);
}
