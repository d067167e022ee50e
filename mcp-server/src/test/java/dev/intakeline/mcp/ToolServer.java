package dev.intakeline.mcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one running tool server for the whole run, stopped at its end. */
final class ToolServer implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningTools.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(ToolServer.class, _ -> start(), RunningTools.class);
  }

  private static RunningTools start() {
    try {
      return RunningTools.start();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
