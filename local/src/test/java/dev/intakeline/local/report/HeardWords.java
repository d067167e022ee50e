package dev.intakeline.local.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whether a caller heard given words, by what its own recogniser made of the received audio. The
 * recogniser errs: a share of the words must have been heard, in their order.
 */
public final class HeardWords {
  /** Of a sentence of ours, dictation hears four in five words. */
  private static final double SHARE_MIN = 0.6;

  private final List<String> heard;

  private HeardWords(List<String> heard) {
    this.heard = heard;
  }

  /** Reads a report's {@code heard[]}. */
  public static HeardWords of(List<String> stretches) {
    return new HeardWords(words(String.join(" ", stretches)));
  }

  /** Whether most of the words were heard one after the other. */
  public boolean hold(String sentence) {
    List<String> wanted = words(sentence);
    return inOrder(wanted) >= Math.ceil(wanted.size() * SHARE_MIN);
  }

  /** The most words of the sentence that stand in this order within a stretch of its length. */
  private int inOrder(List<String> wanted) {
    int most = 0;
    int window = wanted.size() * 2;
    for (int from = 0; from < heard.size(); from++) {
      most = Math.max(most, common(wanted, heard.subList(from, end(from + window))));
    }
    return most;
  }

  private int end(int to) {
    return Math.min(heard.size(), to);
  }

  /** The length of the longest common subsequence. */
  private static int common(List<String> a, List<String> b) {
    int[][] length = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        length[i][j] =
            a.get(i - 1).equals(b.get(j - 1))
                ? length[i - 1][j - 1] + 1
                : Math.max(length[i - 1][j], length[i][j - 1]);
      }
    }
    return length[a.size()][b.size()];
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9']+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
