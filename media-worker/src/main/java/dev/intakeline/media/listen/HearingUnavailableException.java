package dev.intakeline.media.listen;

/**
 * Hearing can't be had at all, or broke down: a library or a model is missing or unusable. The
 * message says what, why and how to mend it; it holds nothing that was heard.
 */
public final class HearingUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure with no other failure behind it. */
  public HearingUnavailableException(String message) {
    super(message);
  }

  /** A failure caused by another one. */
  public HearingUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
