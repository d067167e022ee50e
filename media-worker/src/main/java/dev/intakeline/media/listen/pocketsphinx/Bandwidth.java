package dev.intakeline.media.listen.pocketsphinx;

/** What a caller's line lets through. */
enum Bandwidth {
  /** Up to 7 or 8 kHz: a browser, an app. */
  WIDE,
  /** Up to 3.4 kHz: a telephone. */
  NARROW
}
