package dev.intakeline.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.journal.live.JournalWriter;
import dev.intakeline.media.interview.Said;
import dev.intakeline.media.listen.ScriptedSpeechToText;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TranscriptWriterTest {
  @TempDir Path folder;

  /** An utterance that begins within speech that goes on: nothing told that it began. */
  @Test
  void wordsInTheMiddleOfSpeechDoNotReachBackToTheCallsBeginning() throws Exception {
    try (CallWorld world = new CallWorld(folder);
        JournalWriter writer = Desks.journal(world)) {
      Desk desk = Desks.desk(world, writer, 60);
      TranscriptWriter transcript = new TranscriptWriter(desk.scribe(), desk.clock(), 0, 0);

      Said said = transcript.partly(ScriptedSpeechToText.heard("chest pain", true)).orElseThrow();

      assertThat(said.audio().startMs()).isGreaterThanOrEqualTo(60_000);
    }
  }
}
