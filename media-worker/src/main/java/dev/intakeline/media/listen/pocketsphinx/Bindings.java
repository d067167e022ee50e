package dev.intakeline.media.listen.pocketsphinx;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/**
 * The C functions of Debian's PocketSphinx (5prealpha), bound by soname: later versions have
 * renamed parts of the interface.
 */
final class Bindings {
  private static final SymbolLookup DECODER = Libraries.load(Libraries.POCKETSPHINX);
  private static final SymbolLookup BASE = Libraries.load(Libraries.SPHINXBASE);

  static final MethodHandle ARGS = bind(DECODER, "ps_args", ADDRESS);
  static final MethodHandle PARSE_OPTIONS =
      bind(BASE, "cmd_ln_parse_r", ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT);
  static final MethodHandle FREE_OPTIONS = bind(BASE, "cmd_ln_free_r", JAVA_INT, ADDRESS);
  static final MethodHandle INIT = bind(DECODER, "ps_init", ADDRESS, ADDRESS);
  static final MethodHandle FREE = bind(DECODER, "ps_free", JAVA_INT, ADDRESS);
  static final MethodHandle START = bind(DECODER, "ps_start_utt", JAVA_INT, ADDRESS);
  static final MethodHandle PROCESS =
      bind(DECODER, "ps_process_raw", JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT);
  static final MethodHandle END = bind(DECODER, "ps_end_utt", JAVA_INT, ADDRESS);
  static final MethodHandle HYPOTHESIS = bind(DECODER, "ps_get_hyp", ADDRESS, ADDRESS, ADDRESS);
  static final MethodHandle SEGMENTS = bind(DECODER, "ps_seg_iter", ADDRESS, ADDRESS);
  static final MethodHandle NEXT_SEGMENT = bind(DECODER, "ps_seg_next", ADDRESS, ADDRESS);
  static final MethodHandle SEGMENT_WORD = bind(DECODER, "ps_seg_word", ADDRESS, ADDRESS);
  static final MethodHandle SEGMENT_FRAMES =
      Linker.nativeLinker()
          .downcallHandle(
              DECODER.find("ps_seg_frames").orElseThrow(),
              FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS));
  static final MethodHandle SEGMENT_SCORES =
      bind(DECODER, "ps_seg_prob", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
  static final MethodHandle ADD_WORD =
      bind(DECODER, "ps_add_word", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
  static final MethodHandle SET_GRAMMAR =
      bind(DECODER, "ps_set_jsgf_string", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
  static final MethodHandle SET_LANGUAGE_MODEL =
      bind(DECODER, "ps_set_lm_file", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
  static final MethodHandle SET_KEY_PHRASES =
      bind(DECODER, "ps_set_kws", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
  static final MethodHandle SELECT = bind(DECODER, "ps_set_search", JAVA_INT, ADDRESS, ADDRESS);
  static final MethodHandle READ_TRANSFORM = bind(DECODER, "ps_mllr_read", ADDRESS, ADDRESS);
  static final MethodHandle TRANSFORM = bind(DECODER, "ps_update_mllr", ADDRESS, ADDRESS, ADDRESS);
  static final MethodHandle UNSET = bind(DECODER, "ps_unset_search", JAVA_INT, ADDRESS, ADDRESS);

  private Bindings() {}

  private static MethodHandle bind(
      SymbolLookup library, String name, MemoryLayout result, MemoryLayout... parameters) {
    return Linker.nativeLinker()
        .downcallHandle(
            library.find(name).orElseThrow(), FunctionDescriptor.of(result, parameters));
  }
}
