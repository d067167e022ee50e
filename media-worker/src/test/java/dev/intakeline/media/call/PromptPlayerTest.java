package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.audit.CallEvent;
import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.journal.live.JournalWriter;
import dev.intakeline.media.interview.Directive;
import dev.intakeline.media.interview.PromptPart;
import dev.intakeline.media.mouth.Mouth;
import dev.intakeline.media.mouth.MouthListener;
import dev.intakeline.media.speak.Speech;
import dev.intakeline.media.speak.SpokenWord;
import dev.intakeline.media.speak.SynthesisInput;
import dev.intakeline.media.speak.TextToSpeech;
import dev.intakeline.media.speak.Voice;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of the agent's words stands in the record. */
final class PromptPlayerTest {
  private static final int FRAME = TextToSpeech.SAMPLE_RATE / 100;

  @TempDir Path folder;

  /** Its end is on the way already when somebody presses a key or hangs up. */
  @Test
  void promptThatWasStoppedIsWrittenDownOnce() throws Exception {
    try (CallWorld world = new CallWorld(folder);
        JournalWriter writer = CallContexts.journal(world)) {
      Mouth mouth = new Mouth(new Nobody());
      PromptPlayer prompts = player(world, writer, mouth);
      int prompt = prompts.order(say(), false).number();
      var _ = prompts.start();
      short[] frame = new short[FRAME];
      Await.until(
          () -> {
            mouth.fill(frame, System.nanoTime());
            return frame[0] != 0;
          });
      prompts.started(prompt, System.nanoTime());
      prompts.stop();
      prompts.ended(prompt, System.nanoTime());
      writer.commit();

      assertThat(world.events(CallEvent.Spoken.class)).hasSize(1);
    }
  }

  private static Directive.Say say() {
    return new Directive.Say(
        List.of(PromptPart.of(FixedPhrase.ONE_MOMENT, "One moment.")), true, Optional.empty());
  }

  private static PromptPlayer player(CallWorld world, JournalWriter writer, Mouth mouth) {
    CallContext context = CallContexts.context(world, writer, 60);
    return new PromptPlayer(
        mouth,
        new Narrator(new Beeps(), new Voice("rms"), mouth, context.stopwatch(), () -> {}),
        new TranscriptWriter(context.journal(), context.clock(), 0, 0),
        context.journal());
  }

  private static final class Beeps implements TextToSpeech {
    @Override
    public Speech synthesize(SynthesisInput input, Voice voice) {
      short[] sound = new short[10 * FRAME];
      Arrays.fill(sound, (short) 1_000);
      return new Speech(sound, List.of(new SpokenWord(input.text(), 0, FRAME)));
    }

    @Override
    public void close() {}
  }

  private static final class Nobody implements MouthListener {
    @Override
    public void playoutStarted(int prompt, long nanos) {}

    @Override
    public void playoutEnded(int prompt, long nanos) {}
  }
}
