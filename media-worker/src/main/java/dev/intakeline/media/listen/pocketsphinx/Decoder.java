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
  private final MemorySegment startFrame = arena.allocate(JAVA_INT);
  private final MemorySegment endFrame = arena.allocate(JAVA_INT);
  private final MemorySegment acoustic = arena.allocate(JAVA_INT);
  private final MemorySegment otherNumber = arena.allocate(JAVA_INT);
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

  /** Moves the acoustic model's means by a linear transform, also in the middle of an utterance. */
  void transform(Path transform) {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment read =
          address(Bindings.READ_TRANSFORM, call.allocateFrom(transform.toString()));
      check(!read.equals(MemorySegment.NULL), "a transform couldn't be read");
      // It belongs to the decoder from here on; freeing it as well would end the process.
      MemorySegment taken = address(Bindings.TRANSFORM, decoder, read);
      check(!taken.equals(MemorySegment.NULL), "a transform couldn't be used");
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
      text = (MemorySegment) Bindings.HYPOTHESIS.invokeExact(decoder, otherNumber);
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
    try {
      boolean begun = false;
      int first = 0;
      MemorySegment each = (MemorySegment) Bindings.SEGMENTS.invokeExact(decoder);
      while (!each.equals(MemorySegment.NULL)) {
        MemorySegment word = (MemorySegment) Bindings.SEGMENT_WORD.invokeExact(each);
        Bindings.SEGMENT_FRAMES.invokeExact(each, startFrame, endFrame);
        int score =
            (int) Bindings.SEGMENT_SCORES.invokeExact(each, acoustic, otherNumber, otherNumber);
        // Frames are counted from the decoder's first utterance on; a path begins with its own.
        first = begun ? first : startFrame.get(JAVA_INT, 0);
        begun = true;
        segments.add(segment(word, first, score));
        each = (MemorySegment) Bindings.NEXT_SEGMENT.invokeExact(each);
      }
    } catch (Throwable e) {
      throw broken(e);
    }
    return segments;
  }

  private Segment segment(MemorySegment word, int first, int score) {
    String name =
        word.equals(MemorySegment.NULL) ? "(none)" : word.reinterpret(WORD_BYTES_MAX).getString(0);
    return new Segment(
        name,
        startFrame.get(JAVA_INT, 0) - first,
        endFrame.get(JAVA_INT, 0) - first + 1,
        acoustic.get(JAVA_INT, 0),
        score);
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
