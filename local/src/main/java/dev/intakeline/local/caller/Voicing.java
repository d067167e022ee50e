package dev.intakeline.local.caller;

import dev.intakeline.media.speak.Speech;
import dev.intakeline.media.speak.SpokenWord;
import dev.intakeline.media.speak.SynthesisInput;
import dev.intakeline.media.speak.TextToSpeech;
import dev.intakeline.media.speak.Voice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a reply's words, with pauses between bars, into sound. */
final class Voicing {
  private static final Pattern PAUSE = Pattern.compile("\\|(\\d{1,5})\\|");

  /** Three single letters or more. */
  private static final Pattern SPELLED = Pattern.compile("\\b[a-z](?: [a-z]\\b){2,}");

  private static final int SAMPLES_PER_MS = TextToSpeech.SAMPLE_RATE / 1000;

  private final TextToSpeech synthesiser;
  private final Voice voice;

  Voicing(TextToSpeech synthesiser, Voice voice) {
    this.synthesiser = synthesiser;
    this.voice = voice;
  }

  /**
   * Makes every sentence of a scenario ahead: the caller's own slowness must not be in the figures.
   */
  void prepare(Scenario scenario) {
    for (Scenario.Cue cue : scenario.cues()) {
      cue.readBack().ifPresent(mine -> sound(mine.denial()));
      for (Scenario.Reply reply : cue.replies()) {
        sound(reply.says());
        reply.interruptsWith().ifPresent(this::sound);
      }
    }
    sound(Conversation.PARDON);
    sound(Answers.NO);
  }

  /** The words without their pause marks. */
  static String plain(String says) {
    return PAUSE.matcher(says).replaceAll(" ").replaceAll(" +", " ").strip();
  }

  /** The sound, and where each of its words ends. */
  Clip sound(String says) {
    List<Clip> parts = new ArrayList<>();
    Matcher pause = PAUSE.matcher(says);
    int from = 0;
    while (pause.find()) {
      parts.add(speech(says.substring(from, pause.start())));
      parts.add(silence(Integer.parseInt(pause.group(1))));
      from = pause.end();
    }
    parts.add(speech(says.substring(from)));
    return joined(parts);
  }

  private static Clip joined(List<Clip> parts) {
    short[] whole = new short[parts.stream().mapToInt(part -> part.sound().length).sum()];
    List<Integer> wordEnds = new ArrayList<>();
    int at = 0;
    for (Clip part : parts) {
      System.arraycopy(part.sound(), 0, whole, at, part.sound().length);
      for (int end : part.wordEnds()) {
        wordEnds.add(at + end);
      }
      at += part.sound().length;
    }
    return new Clip(whole, wordEnds);
  }

  private static Clip silence(int ms) {
    return new Clip(new short[ms * SAMPLES_PER_MS], List.of());
  }

  /** Who spells says the letter A, not the article. */
  private static String letters(String words) {
    return SPELLED.matcher(words).replaceAll(found -> found.group().replaceAll("\\ba\\b", "ay"));
  }

  private Clip speech(String words) {
    if (words.isBlank()) {
      return silence(0);
    }
    Speech speech = synthesiser.synthesize(new SynthesisInput.Fixed(letters(words.strip())), voice);
    short[] sound = new short[speech.samples()];
    speech.copy(0, sound);
    return trimmed(sound, speech.words());
  }

  /** Without the silence that the synthesiser puts around: a pause lasts as long as it says. */
  private static Clip trimmed(short[] sound, List<SpokenWord> words) {
    int frame = SAMPLES_PER_MS * 10;
    int first = 0;
    int last = sound.length;
    while (first + frame <= last && !Loudness.isAudible(sound, first, frame)) {
      first += frame;
    }
    while (last - frame >= first && !Loudness.isAudible(sound, last - frame, frame)) {
      last -= frame;
    }
    int from = first;
    int length = last - first;
    List<Integer> ends =
        words.stream().map(word -> Math.clamp(word.endSample() - from, 0, length)).toList();
    return new Clip(Arrays.copyOfRange(sound, first, last), ends);
  }
}
