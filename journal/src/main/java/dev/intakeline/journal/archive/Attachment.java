package dev.intakeline.journal.archive;

import java.util.regex.Pattern;

/** A file to be kept with a call's record. */
public final class Attachment {
  /** Name of the transcript in a record. */
  public static final String TRANSCRIPT = "transcript.json";

  /** Name of the FHIR response in a record. */
  public static final String RESPONSE = "response.json";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}\\.[a-z0-9]{1,8}");

  private final String name;
  private final String mediaType;
  private final byte[] content;

  /**
   * An attachment.
   *
   * @param name a plain file name in lower case, such as {@code response.json}
   * @param mediaType such as {@code application/fhir+json}
   * @param content not to be changed any more
   */
  public Attachment(String name, String mediaType, byte[] content) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("An attachment's name is a plain one in lower case");
    }
    this.name = name;
    this.mediaType = mediaType;
    this.content = content;
  }

  String name() {
    return name;
  }

  String mediaType() {
    return mediaType;
  }

  byte[] content() {
    return content;
  }
}
