package dev.intakeline.media.speak.flite;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.intakeline.media.speak.SynthesisFailedException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * flite's voices within this process. Every length and every address is checked on this side: a
 * fault on the other one would end all calls of the process.
 *
 * <p>One text at a time in the whole process. A voice counts the references to its parts without a
 * lock, and takes the noise in its consonants from the C library's {@code rand()}. That is begun
 * anew for each text, as it is in a new process: the same words always sound the same.
 */
final class NativeVoices implements Engine {
  private static final Object ONE_TEXT_AT_A_TIME = new Object();

  /** {@code cst_wave} in flite's {@code include/cst_wave.h}. */
  private static final StructLayout WAVE =
      MemoryLayout.structLayout(
          ADDRESS.withName("type"),
          JAVA_INT.withName("sample_rate"),
          JAVA_INT.withName("num_samples"),
          JAVA_INT.withName("num_channels"),
          MemoryLayout.paddingLayout(Integer.BYTES),
          ADDRESS.withName("samples"));

  private static final long RATE = offset("sample_rate");
  private static final long COUNT = offset("num_samples");
  private static final long CHANNELS = offset("num_channels");
  private static final long SAMPLES = offset("samples");

  /** flite's other voices are for 8 kHz, tell the time alone, or print the sounds they lack. */
  private static final List<String> NAMES = List.of("awb", "rms", "slt");

  /** Four minutes, far more than the longest text gives. */
  private static final int SAMPLES_MAX = 4 * 60 * Engine.SAMPLE_RATE;

  private static final int SEED_OF_A_NEW_PROCESS = 1;

  /** From a token, what blanks separate, to where its first sound begins and its last one ends. */
  private static final String BEGINS =
      "daughter1.R:SylStructure.daughter1.daughter1.R:Segment.p.end";

  private static final String ENDS = "daughtern.R:SylStructure.daughtern.daughtern.R:Segment.end";

  private final Bindings flite;
  private final Map<String, MemorySegment> voices;

  private NativeVoices(Bindings flite, Map<String, MemorySegment> voices) {
    this.flite = flite;
    this.voices = voices;
  }

  /**
   * Loads flite and its voices; they stay until the process ends.
   *
   * @throws SynthesisFailedException when something of it is missing
   */
  static NativeVoices load() {
    synchronized (ONE_TEXT_AT_A_TIME) {
      Bindings flite = Bindings.load();
      Map<String, MemorySegment> voices = new TreeMap<>();
      for (String name : NAMES) {
        voices.put(name, register(name));
      }
      return new NativeVoices(flite, voices);
    }
  }

  @Override
  public Set<String> voices() {
    return voices.keySet();
  }

  @Override
  public Sound speak(String text, String voice) {
    MemorySegment speaker = voices.get(voice);
    if (speaker == null) {
      throw new SynthesisFailedException(
          "flite has no voice " + voice + ", it has " + voices.keySet());
    }
    synchronized (ONE_TEXT_AT_A_TIME) {
      try (Arena call = Arena.ofConfined()) {
        flite.seedNoise.invokeExact(SEED_OF_A_NEW_PROCESS);
        MemorySegment utterance =
            (MemorySegment) flite.synthesize.invokeExact(call.allocateFrom(text), speaker);
        check(!utterance.equals(MemorySegment.NULL), "flite made no sound");
        try {
          MemorySegment wave = (MemorySegment) flite.wave.invokeExact(utterance);
          check(!wave.equals(MemorySegment.NULL), "flite made no sound");
          short[] pcm = samples(wave.reinterpret(WAVE.byteSize()));
          return new Sound(pcm, places(utterance, text.length(), pcm.length, call));
        } finally {
          flite.delete.invokeExact(utterance);
        }
      } catch (SynthesisFailedException e) {
        throw e;
      } catch (Throwable e) {
        throw new SynthesisFailedException("a call into flite failed", e);
      }
    }
  }

  /** As flite itself placed them; there are no more of them than letters. */
  private List<Place> places(MemorySegment utterance, int most, int samples, Arena call)
      throws Throwable {
    MemorySegment begins = call.allocateFrom(BEGINS);
    MemorySegment ends = call.allocateFrom(ENDS);
    MemorySegment tokens =
        (MemorySegment) flite.relation.invokeExact(utterance, call.allocateFrom("Token"));
    List<Place> places = new ArrayList<>();
    if (tokens.equals(MemorySegment.NULL)) {
      return places;
    }
    int last = 0;
    MemorySegment token = (MemorySegment) flite.head.invokeExact(tokens);
    while (!token.equals(MemorySegment.NULL) && places.size() < most) {
      int start =
          Math.clamp(sample((float) flite.number.invokeExact(token, begins)), last, samples);
      last = Math.clamp(sample((float) flite.number.invokeExact(token, ends)), start, samples);
      places.add(new Place(start, last));
      token = (MemorySegment) flite.next.invokeExact(token);
    }
    return places;
  }

  private static long sample(float seconds) {
    return Math.round((double) seconds * Engine.SAMPLE_RATE);
  }

  private static short[] samples(MemorySegment wave) {
    int rate = wave.get(JAVA_INT, RATE);
    int count = wave.get(JAVA_INT, COUNT);
    int channels = wave.get(JAVA_INT, CHANNELS);
    MemorySegment samples = wave.get(ADDRESS, SAMPLES);
    check(
        rate == Engine.SAMPLE_RATE && channels == 1,
        "flite spoke at " + rate + " Hz in " + channels + " channels");
    check(
        count >= 0 && count <= SAMPLES_MAX && (count == 0 || !samples.equals(MemorySegment.NULL)),
        "flite made a sound of " + count + " samples");
    return samples.reinterpret((long) count * Short.BYTES).toArray(JAVA_SHORT);
  }

  private static MemorySegment register(String name) {
    MemorySegment voice;
    try {
      voice = (MemorySegment) Bindings.voice(name).invokeExact(MemorySegment.NULL);
    } catch (SynthesisFailedException e) {
      throw e;
    } catch (Throwable e) {
      throw new SynthesisFailedException("flite's voice " + name + " can't be loaded", e);
    }
    check(!voice.equals(MemorySegment.NULL), "flite's voice " + name + " can't be used");
    return voice;
  }

  private static void check(boolean well, String otherwise) {
    if (!well) {
      throw new SynthesisFailedException(otherwise);
    }
  }

  private static long offset(String field) {
    return WAVE.byteOffset(PathElement.groupElement(field));
  }
}
