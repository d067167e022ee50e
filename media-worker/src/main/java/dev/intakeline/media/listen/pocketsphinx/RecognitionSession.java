package dev.intakeline.media.listen.pocketsphinx;

import dev.intakeline.media.listen.Expectation;
import dev.intakeline.media.listen.HeardWord;
import dev.intakeline.media.listen.Recognition;
import dev.intakeline.media.listen.SpeechToText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One call's recogniser: a small decoder for grammars and, once asked for, one for dictation. */
final class RecognitionSession implements SpeechToText.Session {
  private final GrammarDecoder grammars;
  private Optional<Decoder> dictation = Optional.empty();
  private Optional<Decoder> active = Optional.empty();
  private boolean dictating;
  private boolean closed;

  RecognitionSession(PocketSphinxInstallation installation) {
    this.grammars = new GrammarDecoder(installation);
  }

  @Override
  public void expect(Expectation next) {
    requireUsable();
    if (active.map(Decoder::inUtterance).orElse(false)) {
      throw new IllegalStateException("another expectation in the middle of an utterance");
    }
    switch (next) {
      case Expectation.Grammar grammar -> {
        grammars.expect(grammar);
        active = Optional.of(grammars.decoder());
        dictating = false;
      }
      case Expectation.Dictation _ -> {
        active = Optional.of(dictationDecoder());
        dictating = true;
      }
    }
  }

  @Override
  public void begin() {
    Decoder decoder = expecting();
    if (decoder.inUtterance()) {
      throw new IllegalStateException("an utterance within an utterance");
    }
    decoder.begin();
  }

  @Override
  public void feed(short[] pcm, int offset, int count) {
    expecting().feed(pcm, offset, count);
  }

  @Override
  public Recognition peek() {
    return recognition(expecting());
  }

  @Override
  public Recognition finish() {
    Decoder decoder = expecting();
    if (!decoder.inUtterance()) {
      throw new IllegalStateException("no utterance to finish");
    }
    decoder.end();
    return recognition(decoder);
  }

  @Override
  public void abandon() {
    expecting().end();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      grammars.close();
      dictation.ifPresent(Decoder::close);
    }
  }

  private Decoder dictationDecoder() {
    if (dictation.isEmpty()) {
      Decoder decoder =
          new Decoder(
              PocketSphinxInstallation.wholeDictionary(),
              Map.of("-lm", PocketSphinxInstallation.languageModel().toString()));
      dictation = Optional.of(decoder);
    }
    return dictation.get();
  }

  private Recognition recognition(Decoder decoder) {
    List<Segment> path = decoder.segments();
    List<HeardWord> words =
        path.stream()
            .filter(segment -> !segment.filler())
            .map(
                segment ->
                    new HeardWord(
                        segment.plainWord(),
                        (long) segment.startFrame() * Segment.FRAME_SAMPLES,
                        (long) segment.endFrame() * Segment.FRAME_SAMPLES))
            .toList();
    if (words.isEmpty()) {
      return new Recognition.Nothing();
    }
    String text = String.join(" ", words.stream().map(HeardWord::text).toList());
    boolean complete =
        dictating || path.getLast().word().equals(PocketSphinxInstallation.END_OF_ANSWER);
    return new Recognition.Heard(text, words, complete, 0);
  }

  private Decoder expecting() {
    requireUsable();
    return active.orElseThrow(() -> new IllegalStateException("nothing is expected yet"));
  }

  private void requireUsable() {
    if (closed) {
      throw new IllegalStateException("a closed session");
    }
    if (Thread.currentThread().isVirtual()) {
      throw new IllegalStateException("decoding would pin a virtual thread");
    }
  }
}
