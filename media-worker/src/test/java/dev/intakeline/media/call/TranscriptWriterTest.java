package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.journal.live.JournalWriter;
import dev.intakeline.media.ear.Hearing;
import dev.intakeline.media.interview.Said;
import dev.intakeline.media.listen.Recognition;
import dev.intakeline.media.listen.ScriptedSpeechToText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TranscriptWriterTest {
  @TempDir Path folder;

  /** An utterance that begins within speech that goes on: nothing told that it began. */
  @Test
  void wordsInTheMiddleOfSpeechDoNotReachBackToTheCallsBeginning() throws Exception {
    try (CallWorld world = new CallWorld(folder);
        JournalWriter writer = CallContexts.journal(world)) {
      CallContext context = CallContexts.context(world, writer, 60);
      TranscriptWriter transcript = new TranscriptWriter(context.journal(), context.clock(), 0, 0);

      Said said = transcript.partly(ScriptedSpeechToText.heard("chest pain", true)).orElseThrow();

      assertThat(said.audio().startMs()).isGreaterThanOrEqualTo(60_000);
    }
  }

  /** The first look at it came later. */
  @Test
  void wordsInTheMiddleOfSpeechLieWhereTheirSoundDoes() throws Exception {
    try (CallWorld world = new CallWorld(folder);
        JournalWriter writer = CallContexts.journal(world)) {
      CallContext context = CallContexts.context(world, writer, 60);
      TranscriptWriter transcript = new TranscriptWriter(context.journal(), context.clock(), 0, 0);
      Recognition words = ScriptedSpeechToText.heard("chest pain", true);
      long now = System.nanoTime();
      long began = now - Duration.ofSeconds(2).toNanos();

      var _ = transcript.partly(words);
      Said said =
          transcript.said(new Hearing(words, List.of(), began, now, false, now, now), "nothing");

      assertThat(said.audio().startMs()).isEqualTo(context.clock().mediaMs(began));
    }
  }
}
