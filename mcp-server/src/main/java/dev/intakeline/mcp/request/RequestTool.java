package dev.intakeline.mcp.request;

import dev.intakeline.contracts.tools.Accepted;
import dev.intakeline.mcp.dispatch.Tool;
import dev.intakeline.registry.call.CallEntry;
import java.util.Optional;
import java.util.function.Function;

/** Accepts what is asked for. A record, so that a tool is one line of configuration. */
record RequestTool<A>(String name, Class<A> arguments, int callsMax, Function<A, String> keyOf)
    implements Tool<A> {

  @Override
  public Optional<String> key(A request) {
    return Optional.of(keyOf.apply(request));
  }

  @Override
  public Accepted answer(CallEntry call, A request) {
    return Accepted.YES;
  }
}
