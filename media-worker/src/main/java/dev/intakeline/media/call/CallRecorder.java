package dev.intakeline.media.call;

import dev.intakeline.journal.live.JournalWriter;

/**
 * Keeps the call's sound, as far as the callee agreed. Frames come from the audio clock's and the
 * room's threads and are never waited for; the rest is called by the call's own threads.
 */
public interface CallRecorder extends AutoCloseable {
  /** The caller's next 10 ms, 160 samples at 16 kHz. */
  void caller(short[] frame, int count);

  /** The agent's next 10 ms, 480 samples at 48 kHz, and with it the end of a tick. */
  void agent(short[] frame, long mediaMs);

  /** The consent question begins: what is heard from here on is evidence of the consent. */
  void consentQuestion(long mediaMs);

  /**
   * What was decided: what is in memory is kept from the question on, or forgotten. May wait for
   * the disk; where that fails nothing is kept, and nothing is thrown.
   */
  void decided(boolean recording);

  /** Whether sound is kept. */
  boolean isRecording();

  /** Writes what waits and ends. */
  @Override
  void close();

  /** Makes a recorder for each hosting. */
  @FunctionalInterface
  interface Factory {
    /**
     * A recorder that notes its segments in the journal.
     *
     * @param agreed whether recording was agreed to before this host came
     */
    CallRecorder open(JournalWriter journal, boolean agreed);
  }

  /** Keeps nothing. */
  CallRecorder NONE =
      new CallRecorder() {
        @Override
        public void caller(short[] frame, int count) {
          // Nothing is kept.
        }

        @Override
        public void agent(short[] frame, long mediaMs) {
          // Nothing is kept.
        }

        @Override
        public void consentQuestion(long mediaMs) {
          // Nothing is kept.
        }

        @Override
        public void decided(boolean recording) {
          // Nothing is kept.
        }

        @Override
        public boolean isRecording() {
          return false;
        }

        @Override
        public void close() {
          // Nothing is held.
        }
      };
}
