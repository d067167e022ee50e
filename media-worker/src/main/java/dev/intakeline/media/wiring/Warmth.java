package dev.intakeline.media.wiring;

import dev.intakeline.media.call.LiveParts;
import dev.intakeline.media.listen.DangerSpotter;
import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.SpeechToText;
import dev.intakeline.media.listen.VoiceActivity;
import dev.intakeline.media.speak.SynthesisInput;
import dev.intakeline.media.warmup.WarmUpCall;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs each provider once and plays a call to nobody, so that the first caller doesn't wait for
 * what is loaded lazily: a second, on an idle machine, which a callee whose worker was lost has
 * not.
 */
final class Warmth {
  private static final Logger LOG = LoggerFactory.getLogger(Warmth.class);
  private static final int SAMPLES = 8_000;

  private Warmth() {}

  static void warm(Providers providers, LiveParts parts) {
    Thread warming = Thread.ofPlatform().name("warming").start(() -> hear(providers));
    var _ = parts.speech().synthesize(new SynthesisInput.Fixed("Thank you."), parts.voice());
    try {
      warming.join();
      if (!WarmUpCall.play(parts)) {
        LOG.warn("The warm-up call wasn't over in time; the first call may begin late");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private static void hear(Providers providers) {
    short[] sound = new short[SAMPLES];
    try (VoiceActivity.Session voice = providers.voiceActivity().open();
        SpeechToText.Session words = providers.words().open();
        DangerSpotter.Session danger = providers.danger().open(List.of("chest pain"))) {
      voice.score(sound, 0);
      words.expect(new Expectation.Dictation());
      words.begin();
      words.feed(sound, 0, sound.length);
      words.finish();
      danger.begin();
      danger.feed(sound, 0, sound.length);
      danger.finish();
    }
  }
}
