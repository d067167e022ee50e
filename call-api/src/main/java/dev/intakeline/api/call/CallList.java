package dev.intakeline.api.call;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;

/** The tenant's newest calls, newest first, as they were ordered. */
record CallList(@Schema(requiredMode = RequiredMode.REQUIRED) List<OrderedCall> calls) {
  CallList {
    calls = List.copyOf(calls);
  }
}
