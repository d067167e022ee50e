package dev.intakeline.local.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.SpeechToText;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxInstallation;
import dev.intakeline.media.listen.pocketsphinx.PocketSphinxSpeechToText;
import dev.intakeline.media.speak.TextToSpeech;
import dev.intakeline.media.speak.Voice;
import dev.intakeline.media.speak.flite.FliteTextToSpeech;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The ear on the agent's real voice. */
class EarIT {
  private static final int FRAME = 480;

  @Test
  void recognisesTheQuestionFromItsSound() throws Exception {
    BlockingQueue<CallerLog.Heard> heard = new ArrayBlockingQueue<>(10);
    try (TextToSpeech agent = FliteTextToSpeech.open();
        SpeechToText recognition = new PocketSphinxSpeechToText(PocketSphinxInstallation.find())) {
      SpeechToText.Session session = recognition.open();
      session.expect(new Expectation.Dictation());
      Ear ear = new Ear(session, (stretch, _) -> heard.add(stretch));
      try (ear) {
        Cues cues =
            new Cues(
                List.of(
                    cue("am i speaking with", "yes"),
                    cue("may we record this call", "go ahead"),
                    cue("is now a good time for some questions", "sure")));
        short[] sound =
            new Voicing(agent, new Voice("rms"))
                .sound("May we record this call for your file?")
                .sound();
        long nanos = 1_000_000_000L;
        for (int at = 0; at + FRAME <= sound.length; at += FRAME, nanos += 10_000_000L) {
          ear.frame(java.util.Arrays.copyOfRange(sound, at, at + FRAME), FRAME, nanos);
        }
        for (int i = 0; i < 60; i++, nanos += 10_000_000L) {
          ear.frame(new short[FRAME], FRAME, nanos);
        }
        CallerLog.Heard first = heard.poll(20, TimeUnit.SECONDS);

        assertThat(first).isNotNull();
        assertThat(cues.replyTo(first.words()).map(Scenario.Reply::says)).contains("go ahead");
        assertThat(first.startNanos()).isBetween(1_000_000_000L, 1_100_000_000L);
      }
    }
  }

  private static Scenario.Cue cue(String hears, String says) {
    return new Scenario.Cue(hears, List.of(Scenario.Reply.of(says)), Optional.empty());
  }
}
