package dev.intakeline.media.speak.flite;

import static java.lang.foreign.ValueLayout.ADDRESS;
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

  /** {@code cst_wave *flite_text_to_wave(const char *text, cst_voice *voice)}. */
  final MethodHandle textToWave;

  /** {@code void delete_wave(cst_wave *wave)}. */
  final MethodHandle deleteWave;

  /** {@code void srand(unsigned int seed)}. */
  final MethodHandle seedNoise;

  private Bindings(SymbolLookup flite) {
    textToWave =
        function(flite, "flite_text_to_wave", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
    deleteWave = function(flite, "delete_wave", FunctionDescriptor.ofVoid(ADDRESS));
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
