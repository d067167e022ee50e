package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.media.listen.SpeechToText;

/** Recognises speech with PocketSphinx: one grammar per question, open dictation for free text. */
public final class PocketSphinxSpeechToText implements SpeechToText {
  private final PocketSphinxInstallation installation;

  /** A recogniser on what is installed. */
  public PocketSphinxSpeechToText(PocketSphinxInstallation installation) {
    this.installation = installation;
  }

  @Override
  public Session open() {
    return new RecognitionSession(installation);
  }

  @Override
  public void close() {
    // Decoders belong to sessions.
  }
}
