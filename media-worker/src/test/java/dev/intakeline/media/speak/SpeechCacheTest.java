package dev.intakeline.media.speak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechCacheTest extends TextToSpeechContract {
  private static final SynthesisInput FIXED = new SynthesisInput.Fixed("Any fever?");
  private static final SynthesisInput PERSONAL = new SynthesisInput.Personal("Thank you, Ann.");

  @TempDir Path folder;
  private final ScriptedTextToSpeech source = new ScriptedTextToSpeech();

  @Override
  protected TextToSpeech open() {
    return new SpeechCache(source, folder);
  }

  @Override
  protected Voice voice() {
    return ScriptedTextToSpeech.VOICE;
  }

  @Test
  void makesEachSoundOnce() {
    TextToSpeech cache = open();
    assertThat(cache.synthesize(FIXED, voice())).isSameAs(cache.synthesize(FIXED, voice()));
    assertThat(cache.synthesize(PERSONAL, voice())).isSameAs(cache.synthesize(PERSONAL, voice()));
    assertThat(source.asked()).containsExactly(FIXED, PERSONAL);
  }

  @Test
  void whoWantsASoundThatIsBeingMadeWaitsForIt() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    TextToSpeech slow =
        new TextToSpeech() {
          @Override
          public Speech synthesize(SynthesisInput input, Voice voice) {
            asked.countDown();
            await(go);
            return source.synthesize(input, voice);
          }

          @Override
          public void close() {
            source.close();
          }
        };
    SpeechCache cache = new SpeechCache(slow, folder);
    FutureTask<Speech> first = new FutureTask<>(() -> cache.synthesize(FIXED, voice()));
    FutureTask<Speech> second = new FutureTask<>(() -> cache.synthesize(FIXED, voice()));
    Thread.ofVirtual().start(first);
    await(asked);
    Thread waiting = Thread.ofVirtual().start(second);
    while (waiting.getState() != Thread.State.WAITING
        && waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    go.countDown();

    assertThat(second.get()).isSameAs(first.get());
    assertThat(source.asked()).containsExactly(FIXED);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void keepsFixedWordsForLaterRuns() {
    Speech first = open().synthesize(FIXED, voice());
    Speech later = open().synthesize(FIXED, voice());
    assertThat(source.asked()).hasSize(1);
    assertThat(later.words()).isEqualTo(first.words());
    assertThat(pcm(later)).isEqualTo(pcm(first));
  }

  @Test
  void neverWritesPersonalWords() throws IOException {
    open().synthesize(PERSONAL, voice());
    assertThat(files()).isEmpty();
  }

  @Test
  void namesFilesByHashOnly() throws IOException {
    open().synthesize(FIXED, voice());
    assertThat(files()).singleElement().asString().matches("[0-9a-f]{64}");
  }

  @Test
  void makesADamagedFileAgain() throws IOException {
    open().synthesize(FIXED, voice());
    Path file = folder.resolve(files().getFirst());
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThat(open().synthesize(FIXED, voice()).samples()).isPositive();
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    assertThat(source.asked()).hasSize(2);
  }

  @Test
  void goesOnWithoutAFolder() throws IOException {
    Path blocked = Files.createFile(folder.resolve("a-file"));
    TextToSpeech cache = new SpeechCache(source, blocked);
    assertThat(cache.synthesize(FIXED, voice()).samples()).isPositive();
  }

  @Test
  void letsTheOldestGoWhenMemoryIsFull() {
    int one = source.synthesize(PERSONAL, voice()).samples();
    TextToSpeech cache = new SpeechCache(source, kept(SpeechFolder.BYTES_MAX), 2 * one);
    cache.synthesize(PERSONAL, voice());
    cache.synthesize(new SynthesisInput.Personal("Thank you, Bob."), voice());
    cache.synthesize(PERSONAL, voice());
    cache.synthesize(new SynthesisInput.Personal("Thank you, Eve."), voice());
    int before = source.asked().size();
    cache.synthesize(PERSONAL, voice());
    assertThat(source.asked()).hasSize(before);
    cache.synthesize(new SynthesisInput.Personal("Thank you, Bob."), voice());
    assertThat(source.asked()).hasSize(before + 1);
  }

  @Test
  void removesWhatNobodyReadForLongestWhenTheDiskIsFull() throws IOException {
    open().synthesize(FIXED, voice());
    long one = Files.size(folder.resolve(files().getFirst()));
    Path first = folder.resolve(files().getFirst());
    Files.setLastModifiedTime(first, FileTime.fromMillis(0));
    TextToSpeech cache = new SpeechCache(source, kept(5 * one));
    for (int i = 0; i < 10; i++) {
      cache.synthesize(new SynthesisInput.Fixed("Any pain " + i + "?"), voice());
      assertThat(bytes()).isLessThanOrEqualTo(5 * one);
    }
    assertThat(first).doesNotExist();
    assertThat(files()).hasSizeGreaterThan(2);
  }

  private SpeechFolder kept(long bytesMax) {
    return new SpeechFolder(folder, bytesMax, Runnable::run);
  }

  private long bytes() throws IOException {
    long bytes = 0;
    for (String file : files()) {
      bytes += Files.size(folder.resolve(file));
    }
    return bytes;
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static short[] pcm(Speech speech) {
    short[] pcm = new short[speech.samples()];
    speech.copy(0, pcm);
    return pcm;
  }
}
