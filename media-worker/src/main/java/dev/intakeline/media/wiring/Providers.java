package dev.intakeline.media.wiring;

import dev.intakeline.media.listen.DangerSpotter;
import dev.intakeline.media.listen.SpeechToText;
import dev.intakeline.media.listen.VoiceActivity;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxDangerSpotter;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxInstallation;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxSpeechToText;
import dev.intakeline.media.listen.silero.SileroVoiceActivity;
import dev.intakeline.media.speak.SpeechCache;
import dev.intakeline.media.speak.TextToSpeech;
import dev.intakeline.media.speak.flite.FliteTextToSpeech;
import java.nio.file.Path;

/**
 * The embedded providers of hearing and speaking, loaded once for all calls.
 *
 * @param voiceActivity Silero
 * @param words PocketSphinx with grammars
 * @param danger PocketSphinx spotting phrases
 * @param speech flite behind a cache
 */
record Providers(
    VoiceActivity voiceActivity, SpeechToText words, DangerSpotter danger, TextToSpeech speech)
    implements AutoCloseable {

  /** Loads them; fails with what is missing and how to get it. */
  static Providers embedded(Path speechFolder) {
    PocketSphinxInstallation installation = PocketSphinxInstallation.find();
    return new Providers(
        SileroVoiceActivity.load(),
        new PocketSphinxSpeechToText(installation),
        new PocketSphinxDangerSpotter(installation),
        new SpeechCache(FliteTextToSpeech.open(), speechFolder));
  }

  @Override
  public void close() {
    speech.close();
    danger.close();
    words.close();
    voiceActivity.close();
  }
}
