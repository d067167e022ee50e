package dev.intakeline.codec;

import io.temporal.common.converter.CodecDataConverter;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.JacksonJsonPayloadConverter;
import java.util.List;

/** How workflows, activities and clients turn records into what Temporal stores. */
public final class IntakeDataConverter {
  private IntakeDataConverter() {}

  /**
   * Records in the form of {@link Wire}, encrypted; messages and stack traces of failures too.
   * Payloads that aren't encrypted are read as they are. Every worker and client of a namespace
   * uses the same keys.
   */
  public static DataConverter create(KeyRing keys) {
    return new CodecDataConverter(plain(), List.of(new EncryptingCodec(keys)), true);
  }

  /** The same form without encryption: for tests, and for histories recorded to be replayed. */
  public static DataConverter plain() {
    return DefaultDataConverter.newDefaultInstance()
        .withPayloadConverterOverrides(new JacksonJsonPayloadConverter(Wire.mapper()));
  }
}
