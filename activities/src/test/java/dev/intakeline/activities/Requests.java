package dev.intakeline.activities;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.CallRequest;
import dev.intakeline.contracts.call.CallType;
import dev.intakeline.contracts.call.ContentHash;
import dev.intakeline.contracts.call.PhoneNumber;
import dev.intakeline.contracts.call.Subject;
import dev.intakeline.contracts.call.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Orders for tests. */
public final class Requests {
  public static final CallRef CALL = new CallRef(new TenantId("clinic"), new CallId("call-0001"));
  public static final ContentHash HASH = new ContentHash("ab".repeat(32));

  private Requests() {}

  public static CallRequest webrtc() {
    return request(CallType.WEBRTC, Optional.empty(), HASH, HASH);
  }

  public static CallRequest sip() {
    return request(CallType.SIP, Optional.of(new PhoneNumber("+15550100000")), HASH, HASH);
  }

  public static CallRequest webrtc(ContentHash questionnaire, ContentHash rules) {
    return request(CallType.WEBRTC, Optional.empty(), questionnaire, rules);
  }

  private static CallRequest request(
      CallType type, Optional<PhoneNumber> phone, ContentHash questionnaire, ContentHash rules) {
    return new CallRequest(
        CALL,
        type,
        phone,
        questionnaire,
        rules,
        "en-US",
        "US",
        new Subject("Patient/1", "Ada"),
        Duration.ofSeconds(30),
        Optional.empty(),
        Instant.EPOCH);
  }
}
