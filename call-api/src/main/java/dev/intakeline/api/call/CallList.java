package dev.intakeline.api.call;

import java.util.List;

/** The tenant's newest calls, newest first, as they were ordered. */
record CallList(List<OrderedCall> calls) {
  CallList {
    calls = List.copyOf(calls);
  }
}
