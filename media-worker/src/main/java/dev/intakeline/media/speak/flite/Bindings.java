package dev.intakeline.media.speak.flite;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.intakeline.media.speak.SynthesisFailedException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** The C functions of flite 2.2, bound by soname, and one of the C library. */
final class Bindings {
  private static final String FLITE = "libflite.so.1";
  private static final String MISSING =
      "speaking needs flite's library from the Debian package libflite1: apt-get install libflite1";

  private static final Linker LINKER = Linker.nativeLinker();

  /** {@code cst_utterance *flite_synth_text(const char *text, cst_voice *voice)}. */
  final MethodHandle synthesize;

  /** {@code cst_wave *utt_wave(cst_utterance *utterance)}, which stays the utterance's own. */
  final MethodHandle wave;

  /** {@code cst_relation *utt_relation(cst_utterance *utterance, const char *name)}. */
  final MethodHandle relation;

  /** {@code cst_item *relation_head(cst_relation *relation)}. */
  final MethodHandle head;

  /** {@code cst_item *item_next(const cst_item *item)}. */
  final MethodHandle next;

  /** {@code float flite_ffeature_float(const cst_item *item, const char *path)}. */
  final MethodHandle number;

  /** {@code void delete_utterance(cst_utterance *utterance)}. */
  final MethodHandle delete;

  /** {@code void srand(unsigned int seed)}. */
  final MethodHandle seedNoise;

  private Bindings(SymbolLookup flite) {
    FunctionDescriptor ofOne = FunctionDescriptor.of(ADDRESS, ADDRESS);
    FunctionDescriptor ofTwo = FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS);
    synthesize = function(flite, "flite_synth_text", ofTwo);
    wave = function(flite, "utt_wave", ofOne);
    relation = function(flite, "utt_relation", ofTwo);
    head = function(flite, "relation_head", ofOne);
    next = function(flite, "item_next", ofOne);
    number =
        function(
            flite, "flite_ffeature_float", FunctionDescriptor.of(JAVA_FLOAT, ADDRESS, ADDRESS));
    delete = function(flite, "delete_utterance", FunctionDescriptor.ofVoid(ADDRESS));
    seedNoise = function(LINKER.defaultLookup(), "srand", FunctionDescriptor.ofVoid(JAVA_INT));
  }

  /**
   * Loads flite, for as long as the process lives.
   *
   * @throws SynthesisFailedException when it isn't there, with the line that installs it
   */
  static Bindings load() {
    SymbolLookup flite = library(FLITE);
    Bindings bindings = new Bindings(flite);
    try {
      int _ = (int) function(flite, "flite_init", FunctionDescriptor.of(JAVA_INT)).invokeExact();
    } catch (Throwable e) {
      throw new SynthesisFailedException("flite can't be started", e);
    }
    return bindings;
  }

  /** The function that gives a voice, {@code cst_voice *register_…(const char *folder)}. */
  static MethodHandle voice(String name) {
    return function(
        library("libflite_cmu_us_" + name + ".so.1"),
        "register_cmu_us_" + name,
        FunctionDescriptor.of(ADDRESS, ADDRESS));
  }

  static SymbolLookup library(String soname) {
    try {
      return SymbolLookup.libraryLookup(soname, Arena.global());
    } catch (IllegalArgumentException e) {
      throw new SynthesisFailedException(MISSING, e);
    }
  }

  private static MethodHandle function(
      SymbolLookup library, String name, FunctionDescriptor descriptor) {
    return LINKER.downcallHandle(
        library
            .find(name)
            .orElseThrow(() -> new SynthesisFailedException("this flite has no " + name)),
        descriptor);
  }
}
