package dev.intakeline.local.caller;

import java.util.List;

/**
 * The sound of something that the caller says.
 *
 * @param sound 48 kHz mono
 * @param wordEnds the sample after each word's last, in order; empty where that isn't known
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Clip(short[] sound, List<Integer> wordEnds) {
  Clip {
    wordEnds = List.copyOf(wordEnds);
  }
}
