package dev.intakeline.media.speak;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * Keeps sound that was made once, in front of another synthesiser.
 *
 * <p>Everything is kept in memory up to a limit, the least recently used goes first. {@link
 * SynthesisInput.Fixed} words are kept in a folder too, up to a limit, in files named by a hash,
 * shared by all calls and by later runs; {@link SynthesisInput.Personal} words never reach the
 * disk. A damaged file is made again; a folder that can't be written costs time and nothing else.
 * Who wants a sound that somebody is about to get waits for theirs: calls that begin together don't
 * have the same words made once each. Thread-safe.
 */
public final class SpeechCache implements TextToSpeech {
  /**
   * The most sound held in memory: 5 minutes, 10 MB. All fixed words, the questions of one long
   * questionnaire and those about dangers take less than 4; with less room each call would push out
   * what the next one begins with.
   */
  public static final int MEMORY_SAMPLES_MAX = 300 * SAMPLE_RATE;

  /** Names the form, and what its words' places are worth: an older one is made again. */
  private static final int MAGIC = 0x494c5332;

  private final TextToSpeech source;
  private final SpeechFolder folder;
  private final int memorySamplesMax;
  private final LinkedHashMap<String, Speech> memory = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<String, CompletableFuture<Speech>> coming = new ConcurrentHashMap<>();
  private long memorySamples;

  /** A cache with the ordinary limit. */
  public SpeechCache(TextToSpeech source, Path folder) {
    this(source, new SpeechFolder(folder, SpeechFolder.BYTES_MAX, Thread::startVirtualThread));
  }

  /** A cache with another limit on the disk. */
  SpeechCache(TextToSpeech source, SpeechFolder folder) {
    this(source, folder, MEMORY_SAMPLES_MAX);
  }

  SpeechCache(TextToSpeech source, SpeechFolder folder, int memorySamplesMax) {
    this.source = source;
    this.folder = folder;
    this.memorySamplesMax = memorySamplesMax;
  }

  @Override
  public Speech synthesize(SynthesisInput input, Voice voice) {
    String key = key(input.text(), voice);
    Optional<Speech> kept = remembered(key);
    if (kept.isPresent()) {
      return kept.get();
    }
    CompletableFuture<Speech> mine = new CompletableFuture<>();
    CompletableFuture<Speech> somebodys = coming.putIfAbsent(key, mine);
    return somebodys == null ? get(key, input, voice, mine) : awaited(somebodys);
  }

  private Speech get(
      String key, SynthesisInput input, Voice voice, CompletableFuture<Speech> whoWait) {
    try {
      Speech speech =
          switch (input) {
            case SynthesisInput.Fixed fixed ->
                fromDisk(key).orElseGet(() -> make(key, fixed, voice));
            case SynthesisInput.Personal personal -> source.synthesize(personal, voice);
          };
      remember(key, speech);
      whoWait.complete(speech);
      return speech;
    } catch (RuntimeException | Error failed) {
      whoWait.completeExceptionally(failed);
      throw failed;
    } finally {
      coming.remove(key, whoWait);
    }
  }

  /** Takes as long as whoever makes it may take. */
  private static Speech awaited(CompletableFuture<Speech> somebodys) {
    try {
      return somebodys.get();
    } catch (ExecutionException failed) {
      throw new SynthesisFailedException("nobody could make these words", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SynthesisFailedException("interrupted while the words were made", stopped);
    }
  }

  /** Closes the synthesiser behind. */
  @Override
  public void close() {
    source.close();
  }

  private Speech make(String key, SynthesisInput.Fixed fixed, Voice voice) {
    Speech speech = source.synthesize(fixed, voice);
    folder.keep(key, encode(speech));
    return speech;
  }

  private synchronized Optional<Speech> remembered(String key) {
    return Optional.ofNullable(memory.get(key));
  }

  private synchronized void remember(String key, Speech speech) {
    if (speech.samples() > memorySamplesMax || memory.putIfAbsent(key, speech) != null) {
      return;
    }
    memorySamples += speech.samples();
    var eldest = memory.entrySet().iterator();
    while (memorySamples > memorySamplesMax) {
      memorySamples -= eldest.next().getValue().samples();
      eldest.remove();
    }
  }

  private Optional<Speech> fromDisk(String key) {
    try {
      Optional<byte[]> kept = folder.read(key);
      return kept.isPresent() ? Optional.of(decode(kept.get())) : Optional.empty();
    } catch (IOException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private static byte[] encode(Speech speech) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(speech.words().size());
      for (SpokenWord word : speech.words()) {
        out.writeUTF(word.text());
        out.writeInt(word.startSample());
        out.writeInt(word.endSample());
      }
      short[] pcm = new short[speech.samples()];
      speech.copy(0, pcm);
      out.writeInt(pcm.length);
      ByteBuffer samples = ByteBuffer.allocate(2 * pcm.length);
      samples.asShortBuffer().put(pcm);
      out.write(samples.array());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Speech decode(byte[] file) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("not a kept speech");
      }
      List<SpokenWord> words = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        words.add(new SpokenWord(in.readUTF(), in.readInt(), in.readInt()));
      }
      int samples = in.readInt();
      if (samples < 0 || in.available() != 2L * samples) {
        throw new IOException("a kept speech of another length");
      }
      short[] pcm = new short[samples];
      ByteBuffer.wrap(in.readAllBytes()).asShortBuffer().get(pcm);
      return new Speech(pcm, words);
    }
  }

  private static String key(String text, Voice voice) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((voice.name() + "\n" + text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
