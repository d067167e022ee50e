package dev.intakeline.media.speak;

/** No sound could be made. The message says why and how to mend it, and never holds the text. */
public final class SynthesisFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure with no other failure behind it. */
  public SynthesisFailedException(String message) {
    super(message);
  }

  /** A failure caused by another one. */
  public SynthesisFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
