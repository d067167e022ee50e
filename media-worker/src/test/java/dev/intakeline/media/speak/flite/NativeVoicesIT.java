package dev.intakeline.media.speak.flite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.contracts.safety.FixedPhrase;
import dev.intakeline.media.audio.Wave;
import dev.intakeline.media.interview.Plans;
import dev.intakeline.media.speak.SynthesisFailedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against flite's own command, which comes with the library. */
class NativeVoicesIT {
  private static final List<String> TEXTS =
      List.of(
          "Thank you.",
          "I have July fourteenth, nineteen sixty two. Is that right?",
          "Sorry, I did not get that. How many days have you had this, about? Say a number.",
          "I have N as in November, Ay as in Alpha. Dr. Smith's 2nd visit, 555-0123, 1.5 mg.",
          "-o /dev/null \"$(id)\" --");

  private final NativeVoices voices = NativeVoices.load();

  @Test
  void soundsAsTheCommandDoesSampleBySample(@TempDir Path folder) throws Exception {
    for (String voice : voices.voices()) {
      for (String text : voice.equals("rms") ? texts() : TEXTS) {
        assertThat(voices.speak(text, voice).pcm())
            .as("%s: %s", voice, text)
            .isEqualTo(byCommand(text, voice, folder.resolve("said.wav")));
      }
    }
  }

  @Test
  void knowsWhereEachWordLies() {
    for (String voice : voices.voices()) {
      Engine.Sound sound = voices.speak("call 911, Dr. Smith -- now", voice);

      assertThat(sound.words()).hasSize(6);
      int end = 0;
      for (Engine.Place place : sound.words()) {
        assertThat(place.start()).isGreaterThanOrEqualTo(end);
        end = place.end();
      }
      assertThat(lengthMs(sound.words().get(1))).as("nine hundred eleven").isGreaterThan(600);
      assertThat(lengthMs(sound.words().get(4))).as("nothing").isZero();
      assertThat(lengthMs(sound.words().get(5))).as("now").isBetween(100, 700);
      assertThat(end).isLessThan(sound.pcm().length);
    }
  }

  private static int lengthMs(Engine.Place place) {
    return (place.end() - place.start()) / (Engine.SAMPLE_RATE / 1000);
  }

  @Test
  void saysTheSameFromSeveralThreads() throws Exception {
    List<Callable<short[]>> speakers = new ArrayList<>();
    List<short[]> alone = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String text = TEXTS.get(i % TEXTS.size());
      String voice = i % 2 == 0 ? "rms" : "slt";
      alone.add(voices.speak(text, voice).pcm());
      // Each with voices of its own, as two synthesisers in one process have.
      speakers.add(() -> NativeVoices.load().speak(text, voice).pcm());
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Future<short[]>> together = threads.invokeAll(speakers);
      for (int i = 0; i < together.size(); i++) {
        assertThat(together.get(i).get()).as("speaker %s", i).isEqualTo(alone.get(i));
      }
    }
  }

  @Test
  void namesThePackageWhereTheLibraryIsMissing() {
    assertThatThrownBy(() -> Bindings.library("libflite-of-nowhere.so.9"))
        .isInstanceOf(SynthesisFailedException.class)
        .hasMessageContaining("apt-get install libflite1");
  }

  @Test
  void refusesAVoiceThatItLacks() {
    assertThatThrownBy(() -> voices.speak("Thank you.", "nobody"))
        .isInstanceOf(SynthesisFailedException.class)
        .hasMessageContaining("nobody");
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>(TEXTS);
    for (FixedPhrase phrase : FixedPhrase.values()) {
      texts.add(Plans.words().text(phrase));
    }
    return texts;
  }

  private static short[] byCommand(String text, String voice, Path file) throws Exception {
    Process flite =
        new ProcessBuilder("flite", "-voice", voice, "-t", text, "-o", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(flite.waitFor()).isZero();
    return Wave.parse(Files.readAllBytes(file)).samples();
  }
}
