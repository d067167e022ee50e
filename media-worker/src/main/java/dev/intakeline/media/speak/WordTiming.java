package dev.intakeline.media.speak;

import java.util.ArrayList;
import java.util.List;

/**
 * Guesses where each word of a text lies in its sound, for synthesisers that don't tell: between
 * the first and the last audible sample, in proportion to the letters, with some room for a pause
 * after punctuation. Off by up to a few tenths of a second in the middle of a long sentence.
 */
public final class WordTiming {
  /** Below this the sound counts as silence: about -50 dB. */
  private static final int AUDIBLE = 100;

  /** A word's own weight beside its letters. */
  private static final int WORD_WEIGHT = 1;

  private static final int COMMA_WEIGHT = 3;
  private static final int STOP_WEIGHT = 6;

  private WordTiming() {}

  /** The words of the text, separated by blanks, with their guessed places in the sound. */
  public static List<SpokenWord> estimate(String text, short[] pcm) {
    String[] words = text.strip().split("\\s+", -1);
    int start = firstAudible(pcm);
    int end = Math.max(start, lastAudible(pcm));
    double total = 0;
    for (int i = 0; i < words.length; i++) {
      total += weight(words[i]) + (i + 1 < words.length ? pause(words[i]) : 0);
    }
    double samplesPerWeight = (end - start) / total;
    List<SpokenWord> places = new ArrayList<>();
    double at = start;
    for (String word : words) {
      double wordEnd = at + weight(word) * samplesPerWeight;
      places.add(new SpokenWord(word, (int) at, (int) Math.min(pcm.length, wordEnd)));
      at = Math.min(pcm.length, wordEnd + pause(word) * samplesPerWeight);
    }
    return places;
  }

  private static double weight(String word) {
    return WORD_WEIGHT + word.chars().filter(Character::isLetterOrDigit).count();
  }

  private static double pause(String word) {
    return switch (word.charAt(word.length() - 1)) {
      case ',', ';', ':' -> COMMA_WEIGHT;
      case '.', '!', '?' -> STOP_WEIGHT;
      default -> 0;
    };
  }

  private static int firstAudible(short[] pcm) {
    int at = 0;
    while (at < pcm.length && Math.abs(pcm[at]) < AUDIBLE) {
      at++;
    }
    return at == pcm.length ? 0 : at;
  }

  private static int lastAudible(short[] pcm) {
    int at = pcm.length;
    while (at > 0 && Math.abs(pcm[at - 1]) < AUDIBLE) {
      at--;
    }
    return at == 0 ? pcm.length : at;
  }
}
