package dev.intakeline.api;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a client of one API for the whole run, stopped with its servers at the end. */
final class RealApi implements ParameterResolver {

  /** One start for the whole run; a failed one isn't tried again for every test. */
  private sealed interface Start extends AutoCloseable {
    record Done(RunningApi api) implements Start {
      @Override
      public void close() throws Exception {
        api.close();
      }
    }

    record Failed(Exception why) implements Start {
      @Override
      public void close() {}
    }

    static Start now() {
      try {
        return new Done(RunningApi.start());
      } catch (Exception broken) {
        return new Failed(broken);
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == RunningApi.class || type == ApiClient.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Start start =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .computeIfAbsent(Start.class, _ -> Start.now(), Start.class);
    RunningApi api =
        switch (start) {
          case Start.Done(RunningApi running) -> running;
          case Start.Failed(Exception why) ->
              throw new IllegalStateException("The API under test didn't start", why);
        };
    return parameter.getParameter().getType() == RunningApi.class ? api : new ApiClient(api);
  }
}
