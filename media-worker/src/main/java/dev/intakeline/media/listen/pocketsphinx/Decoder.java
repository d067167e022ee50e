package dev.intakeline.media.listen.pocketsphinx;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.intakeline.media.listen.HearingUnavailableException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One native decoder with its searches. Every length and every address is checked on this side: a
 * fault on the other one would end all calls of the process. Used by one thread at a time.
 */
final class Decoder implements AutoCloseable {
  /** Samples handed over at once; longer chunks are cut. */
  private static final int CHUNK_SAMPLES = 1_600;

  private static final long WORD_BYTES_MAX = 1_000;
  private static final long TEXT_BYTES_MAX = 100_000;

  /** Making a decoder touches the C library's global log file. */
  private static final Object MAKING = new Object();

  private final Arena arena = Arena.ofShared();
  private final MemorySegment chunk = arena.allocate(JAVA_SHORT, CHUNK_SAMPLES);
  private final MemorySegment numbers = arena.allocate(JAVA_INT, 5);
  private final MemorySegment options;
  private final MemorySegment decoder;
  private final Set<String> words = new HashSet<>();
  private boolean inUtterance;
  private boolean closed;

  Decoder(Path dictionary, Map<String, String> settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "decoder",
                "-hmm",
                PocketSphinxInstallation.acousticModel().toString(),
                "-dict",
                dictionary.toString(),
                "-logfn",
                "/dev/null",
                // Every frame is kept, so that frames tell the time.
                "-remove_silence",
                "no"));
    settings.forEach((name, value) -> arguments.addAll(List.of(name, value)));
    MemorySegment argv = arena.allocate(ADDRESS, arguments.size());
    for (int i = 0; i < arguments.size(); i++) {
      argv.setAtIndex(ADDRESS, i, arena.allocateFrom(arguments.get(i)));
    }
    synchronized (MAKING) {
      MemorySegment definitions = address(Bindings.ARGS);
      options =
          address(
              Bindings.PARSE_OPTIONS, MemorySegment.NULL, definitions, arguments.size(), argv, 1);
      decoder = options.equals(MemorySegment.NULL) ? options : address(Bindings.INIT, options);
    }
    if (decoder.equals(MemorySegment.NULL)) {
      arena.close();
      throw new HearingUnavailableException("PocketSphinx doesn't start: its model is unusable");
    }
  }

  /** Whether the word was added. */
  boolean knows(String word) {
    return words.contains(word);
  }

  /** Adds a word with all its pronunciations, for searches that are set afterwards. */
  void addWord(String word, List<String> pronunciations) {
    if (!words.add(word)) {
      return;
    }
    try (Arena call = Arena.ofConfined()) {
      for (int i = 0; i < pronunciations.size(); i++) {
        String key = i == 0 ? word : word + "(" + (i + 1) + ")";
        int id =
            number(
                Bindings.ADD_WORD,
                decoder,
                call.allocateFrom(key),
                call.allocateFrom(pronunciations.get(i)),
                0);
        check(id >= 0, "a word couldn't be added");
      }
    }
  }

  /** Sets a search by grammar; false when the grammar can't be used. */
  boolean setGrammar(String name, String jsgf) {
    return set(Bindings.SET_GRAMMAR, name, jsgf);
  }

  /** Sets a search by language model. */
  void setLanguageModel(String name, Path model) {
    check(
        set(Bindings.SET_LANGUAGE_MODEL, name, model.toString()),
        "a language model couldn't be loaded");
  }

  /** Sets a search by key phrases, from a file with one phrase and threshold a line. */
  void setKeyPhrases(String name, Path list) {
    check(set(Bindings.SET_KEY_PHRASES, name, list.toString()), "key phrases couldn't be loaded");
  }

  private boolean set(MethodHandle function, String name, String value) {
    try (Arena call = Arena.ofConfined()) {
      return number(function, decoder, call.allocateFrom(name), call.allocateFrom(value)) >= 0;
    }
  }

  /** Makes the named search the one that listens from the next utterance on. */
  void select(String name) {
    try (Arena call = Arena.ofConfined()) {
      check(
          number(Bindings.SELECT, decoder, call.allocateFrom(name)) >= 0,
          "a search couldn't be selected");
    }
  }

  /** Frees a search. It must not be the selected one. */
  void unset(String name) {
    try (Arena call = Arena.ofConfined()) {
      number(Bindings.UNSET, decoder, call.allocateFrom(name));
    }
  }

  void begin() {
    check(number(Bindings.START, decoder) >= 0, "an utterance couldn't be started");
    inUtterance = true;
  }

  void feed(short[] pcm, int offset, int count) {
    if (!inUtterance) {
      throw new IllegalStateException("sound outside an utterance");
    }
    for (int done = 0; done < count; done += CHUNK_SAMPLES) {
      int samples = Math.min(CHUNK_SAMPLES, count - done);
      MemorySegment.copy(pcm, offset + done, chunk, JAVA_SHORT, 0, samples);
      int frames;
      try {
        frames = (int) Bindings.PROCESS.invokeExact(decoder, chunk, (long) samples, 0, 0);
      } catch (Throwable e) {
        throw broken(e);
      }
      check(frames >= 0, "decoding failed");
    }
  }

  void end() {
    if (inUtterance) {
      inUtterance = false;
      check(number(Bindings.END, decoder) >= 0, "an utterance couldn't be ended");
    }
  }

  boolean inUtterance() {
    return inUtterance;
  }

  /** The words of the best path so far, empty if there are none. */
  String text() {
    MemorySegment text;
    try {
      text = (MemorySegment) Bindings.HYPOTHESIS.invokeExact(decoder, numbers);
    } catch (Throwable e) {
      throw broken(e);
    }
    return text.equals(MemorySegment.NULL) ? "" : text.reinterpret(TEXT_BYTES_MAX).getString(0);
  }

  /** The best path so far, with fillers; empty if there is none. */
  List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    if (text().isEmpty()) {
      return segments;
    }
    MemorySegment each = address(Bindings.SEGMENTS, decoder);
    int first = -1;
    while (!each.equals(MemorySegment.NULL)) {
      MemorySegment word = address(Bindings.SEGMENT_WORD, each);
      frames(each);
      number(
          Bindings.SEGMENT_SCORES,
          each,
          numbers.asSlice(8, 4),
          numbers.asSlice(12, 4),
          numbers.asSlice(16, 4));
      int start = numbers.getAtIndex(JAVA_INT, 0);
      // Frames are counted from the decoder's first utterance on; a path begins with its own.
      first = first < 0 ? start : first;
      if (!word.equals(MemorySegment.NULL)) {
        segments.add(
            new Segment(
                word.reinterpret(WORD_BYTES_MAX).getString(0),
                start - first,
                numbers.getAtIndex(JAVA_INT, 1) - first + 1,
                numbers.getAtIndex(JAVA_INT, 2)));
      }
      each = address(Bindings.NEXT_SEGMENT, each);
    }
    return segments;
  }

  private void frames(MemorySegment segment) {
    try {
      Bindings.SEGMENT_FRAMES.invokeExact(segment, numbers, numbers.asSlice(4, 4));
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    number(Bindings.FREE, decoder);
    number(Bindings.FREE_OPTIONS, options);
    arena.close();
  }

  private static MemorySegment address(MethodHandle function, Object... arguments) {
    try {
      return (MemorySegment) function.invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  private static int number(MethodHandle function, Object... arguments) {
    try {
      return (int) function.invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  private static void check(boolean well, String otherwise) {
    if (!well) {
      throw new HearingUnavailableException("PocketSphinx: " + otherwise);
    }
  }

  private static HearingUnavailableException broken(Throwable cause) {
    return new HearingUnavailableException("a call into PocketSphinx failed", cause);
  }
}
