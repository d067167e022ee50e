package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.media.listen.Clips;
import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.Recognition;
import dev.intakeline.media.listen.SpeechToText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Measures what the recogniser takes, rejects and gets wrong: answers within small grammars, and
 * things that nobody asked for. {@code tune} or {@code report} chooses the sentences; the gate's
 * threshold was read off the first. Every voice and line is a call of its own.
 */
public final class AnswerGate {
  /** Before a sentence that is outside the grammar. */
  private static final String STRAY = "-";

  private final Map<String, Expectation.Grammar> grammars;
  private final List<Entry> sentences;

  private AnswerGate(String set) throws IOException {
    grammars =
        read("grammars.tsv").stream()
            .collect(
                Collectors.toMap(
                    Entry::grammar,
                    line ->
                        new Expectation.Grammar(
                            line.grammar(), "#JSGF V1.0; grammar g; " + line.text(), List.of())));
    sentences = read(set + ".tsv");
  }

  /** A line of a table: a grammar's name, and what belongs to it. */
  private record Entry(String grammar, String text) {}

  private static List<Entry> read(String table) throws IOException {
    try (InputStream in = AnswerGate.class.getResourceAsStream("/answers/" + table)) {
      if (in == null) {
        throw new IllegalStateException("no table " + table);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> line.split("\t", 2))
          .map(parts -> new Entry(parts[0], parts[1]))
          .toList();
    }
  }

  /** Prints the table. */
  public static void main(String[] arguments) throws IOException {
    AnswerGate gate = new AnswerGate(arguments.length == 0 ? "report" : arguments[0]);
    try (SpeechToText recogniser = new PocketSphinxSpeechToText(PocketSphinxInstallation.find())) {
      for (boolean telephone : new boolean[] {false, true}) {
        gate.line(recogniser, telephone);
      }
    }
  }

  private void line(SpeechToText recogniser, boolean telephone) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    for (String voice : Clips.VOICES) {
      try (SpeechToText.Session session = recogniser.open()) {
        for (Entry sentence : sentences) {
          outcomes.add(hear(session, voice, sentence, telephone));
        }
      }
    }
    System.out.printf(Locale.ROOT, "%s: ", telephone ? "G.711" : "16 kHz");
    for (Verdict verdict : Verdict.values()) {
      long count = outcomes.stream().filter(o -> o.verdict() == verdict).count();
      System.out.printf(Locale.ROOT, "%s %d; ", verdict.words, count);
    }
    long[] peeks = outcomes.stream().mapToLong(Outcome::peekNanos).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "peek p50 %.2f ms p95 %.2f ms%n",
        peeks[peeks.length / 2] / 1e6,
        peeks[peeks.length * 95 / 100] / 1e6);
  }

  private Outcome hear(
      SpeechToText.Session session, String voice, Entry sentence, boolean telephone)
      throws IOException {
    boolean stray = sentence.text().startsWith(STRAY);
    String words = stray ? sentence.text().substring(1) : sentence.text();
    short[] wide = Clips.kept(voice, words);
    short[] clip = telephone ? Clips.throughTelephone(wide) : wide;
    Expectation.Grammar grammar = grammars.get(sentence.grammar());
    if (grammar == null) {
      throw new IllegalStateException("no grammar " + sentence.grammar());
    }
    session.expect(grammar);
    session.begin();
    for (int at = 0; at < clip.length; at += 320) {
      session.feed(clip, at, Math.min(320, clip.length - at));
    }
    long start = System.nanoTime();
    Recognition heard = session.peek();
    long nanos = System.nanoTime() - start;
    session.abandon();
    return new Outcome(verdict(heard, stray, words), nanos);
  }

  private static Verdict verdict(Recognition heard, boolean stray, String words) {
    return switch (heard) {
      case Recognition.Heard some when stray ->
          some.complete() ? Verdict.STRAY_TAKEN : Verdict.STRAY_WAITED_FOR;
      case Recognition.Heard some ->
          some.text().equals(words) ? Verdict.RIGHT : Verdict.OTHER_WORDS;
      case Recognition.Rejected _, Recognition.Nothing _ ->
          stray ? Verdict.STRAY_REJECTED : Verdict.REJECTED;
    };
  }

  private record Outcome(Verdict verdict, long peekNanos) {}

  private enum Verdict {
    RIGHT("answers heard word for word"),
    OTHER_WORDS("with other words (also of the same meaning)"),
    REJECTED("rejected"),
    STRAY_REJECTED("strays rejected"),
    STRAY_WAITED_FOR("taken for a beginning"),
    STRAY_TAKEN("taken for an answer");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }
  }
}
