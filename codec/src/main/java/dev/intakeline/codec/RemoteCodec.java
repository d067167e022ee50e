package dev.intakeline.codec;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.intakeline.contracts.call.TenantId;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.Payloads;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What Temporal's UI and command line ask of a codec endpoint: {@code POST /encode} and {@code POST
 * /decode}, whose request and answer are both {@code {"payloads":[{"metadata":{"encoding":
 * "<base64>"},"data":"<base64>"}]}}. Pure functions; who serves them sees to access and origin.
 */
public final class RemoteCodec {
  /** Longest request that is read, in characters; Temporal's own limit of a payload is 2 MB. */
  public static final int REQUEST_LENGTH_MAX = 8_000_000;

  private final KeyRing keys;

  /** A codec over the same keys as {@link IntakeDataConverter#create}. */
  public RemoteCodec(KeyRing keys) {
    this.keys = keys;
  }

  /**
   * Encrypts every payload.
   *
   * @param tenant whose they will be; nobody's where it is empty
   * @throws IllegalArgumentException when the request isn't of the form above
   */
  public String encode(String request, Optional<TenantId> tenant) {
    return answer(request, new EncryptingCodec(keys, tenant)::encode);
  }

  /**
   * Decrypts payloads that are encrypted and leaves the others.
   *
   * @param only whose are decrypted, those of others and of nobody are left as they are; empty for
   *     everybody's
   * @throws IllegalArgumentException when the request isn't of the form above
   * @throws io.temporal.payload.codec.PayloadCodecException when a payload was changed or its key
   *     is not known
   */
  public String decode(String request, Optional<TenantId> only) {
    EncryptingCodec codec = new EncryptingCodec(keys);
    return answer(
        request,
        payloads ->
            payloads.stream()
                .map(
                    payload ->
                        isReadable(payload, only)
                            ? codec.decode(List.of(payload)).getFirst()
                            : payload)
                .toList());
  }

  private static boolean isReadable(Payload payload, Optional<TenantId> only) {
    return only.map(tenant -> EncryptingCodec.tenantOf(payload).equals(Optional.of(tenant.value())))
        .orElse(true);
  }

  private static String answer(String request, UnaryOperator<List<Payload>> work) {
    if (request.length() > REQUEST_LENGTH_MAX) {
      throw new IllegalArgumentException(
          "A request has " + REQUEST_LENGTH_MAX + " characters at most");
    }
    try {
      Payloads.Builder asked = Payloads.newBuilder();
      JsonFormat.parser().ignoringUnknownFields().merge(request, asked);
      Payloads done =
          Payloads.newBuilder().addAllPayloads(work.apply(asked.getPayloadsList())).build();
      return JsonFormat.printer().omittingInsignificantWhitespace().print(done);
    } catch (InvalidProtocolBufferException malformed) {
      // The cause isn't attached: its message quotes the content.
      throw new IllegalArgumentException("Not a list of payloads in JSON");
    }
  }
}
