package dev.intakeline.journal.contents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentFileTest {
  private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");
  private static final int CHUNK = ContentFile.CHUNK_BYTES;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17})
  void givesBackWhatWasWrittenInPiecesOfAnySize(int size) throws IOException {
    byte[] content = content(size);
    byte[] stored = encrypt(content, "a.pcm");
    assertThat(decrypt(stored, "a.pcm")).isEqualTo(content);
  }

  @Test
  void isBoundToItsNameAndItsKey() throws IOException {
    byte[] stored = encrypt(content(100), "a.pcm");
    assertThatThrownBy(() -> decrypt(stored, "b.pcm")).isInstanceOf(IOException.class);
    SecretKey other = new SecretKeySpec(content(32), "AES");
    assertThatThrownBy(
            () ->
                ContentFile.decrypt(new ByteArrayInputStream(stored), other, "a.pcm")
                    .readAllBytes())
        .isInstanceOf(IOException.class);
  }

  @Test
  void noTwoFilesOfTheSameContentAreAlike() throws IOException {
    assertThat(encrypt(content(100), "a.pcm")).isNotEqualTo(encrypt(content(100), "a.pcm"));
  }

  @Test
  void refusesAnyChangedByteAndAnyCut() throws IOException {
    byte[] stored = encrypt(content(2 * CHUNK + 10), "a.pcm");
    for (int at = 0; at < stored.length; at += 4099) {
      byte[] changed = stored.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> decrypt(changed, "a.pcm")).isInstanceOf(IOException.class);
    }
    int sealedChunk = CHUNK + ContentFile.TAG_BYTES;
    for (int length :
        new int[] {0, 3, 20, 20 + sealedChunk, 20 + 2 * sealedChunk, stored.length - 1}) {
      assertThatThrownBy(() -> decrypt(Arrays.copyOf(stored, length), "a.pcm"))
          .as("cut to %d", length)
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void refusesChunksThatChangedPlaces() throws IOException {
    byte[] stored = encrypt(content(3 * CHUNK), "a.pcm");
    int sealedChunk = CHUNK + ContentFile.TAG_BYTES;
    byte[] swapped = stored.clone();
    System.arraycopy(stored, 20, swapped, 20 + sealedChunk, sealedChunk);
    System.arraycopy(stored, 20 + sealedChunk, swapped, 20, sealedChunk);
    assertThatThrownBy(() -> decrypt(swapped, "a.pcm")).isInstanceOf(IOException.class);
  }

  private static byte[] encrypt(byte[] content, String name) throws IOException {
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    Random sizes = new Random(1);
    try (OutputStream out = ContentFile.encrypt(stored, KEY, name)) {
      int at = 0;
      while (at < content.length) {
        int length = Math.min(content.length - at, 1 + sizes.nextInt(9000));
        out.write(content, at, length);
        at += length;
      }
    }
    return stored.toByteArray();
  }

  private static byte[] decrypt(byte[] stored, String name) throws IOException {
    try (InputStream in = ContentFile.decrypt(new ByteArrayInputStream(stored), KEY, name)) {
      return in.readAllBytes();
    }
  }

  private static byte[] content(int size) {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    return content;
  }
}
