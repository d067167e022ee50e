package dev.intakeline.livekit;

import java.util.Arrays;
import java.util.Optional;

/** A key of a telephone. Codes are those of RFC 4733. */
public enum DtmfTone {
  /** The key 0. */
  ZERO(0, '0'),
  /** The key 1. */
  ONE(1, '1'),
  /** The key 2. */
  TWO(2, '2'),
  /** The key 3. */
  THREE(3, '3'),
  /** The key 4. */
  FOUR(4, '4'),
  /** The key 5. */
  FIVE(5, '5'),
  /** The key 6. */
  SIX(6, '6'),
  /** The key 7. */
  SEVEN(7, '7'),
  /** The key 8. */
  EIGHT(8, '8'),
  /** The key 9. */
  NINE(9, '9'),
  /** The star key. */
  STAR(10, '*'),
  /** The pound, or hash, key. */
  POUND(11, '#'),
  /** The key A, which only some telephones have. */
  A(12, 'A'),
  /** The key B. */
  B(13, 'B'),
  /** The key C. */
  C(14, 'C'),
  /** The key D. */
  D(15, 'D');

  private final int code;
  private final char key;

  DtmfTone(int code, char key) {
    this.code = code;
    this.key = key;
  }

  /** What is printed on the key. */
  public char key() {
    return key;
  }

  /** The event code of RFC 4733: 0 to 15. */
  public int code() {
    return code;
  }

  /** The tone of a code, or empty when no key has it. */
  public static Optional<DtmfTone> ofCode(int code) {
    return Arrays.stream(values()).filter(tone -> tone.code == code).findFirst();
  }
}
