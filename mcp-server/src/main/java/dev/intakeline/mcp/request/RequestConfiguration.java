package dev.intakeline.mcp.request;

import dev.intakeline.contracts.tools.EndCall;
import dev.intakeline.contracts.tools.FlagConcern;
import dev.intakeline.contracts.tools.RequestHuman;
import dev.intakeline.contracts.tools.ToolNames;
import dev.intakeline.mcp.dispatch.Tool;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What may be asked for, and how often in a call. */
@Configuration(proxyBeanMethods = false)
class RequestConfiguration {
  /** A worry a turn in a long call. */
  static final int CONCERNS_MAX = 100;

  /** Somebody who has asked that often is not being heard, whatever one more would say. */
  static final int HUMANS_MAX = 20;

  /** A call ends once; the rest is for hosts that took over. */
  static final int ENDS_MAX = 10;

  @Bean
  Tool<FlagConcern> flagConcern() {
    return new RequestTool<>(
        ToolNames.FLAG_CONCERN, FlagConcern.class, CONCERNS_MAX, FlagConcern::key);
  }

  @Bean
  Tool<RequestHuman> requestHuman() {
    return new RequestTool<>(
        ToolNames.REQUEST_HUMAN, RequestHuman.class, HUMANS_MAX, RequestHuman::key);
  }

  @Bean
  Tool<EndCall> endCall() {
    return new RequestTool<>(ToolNames.END_CALL, EndCall.class, ENDS_MAX, EndCall::key);
  }
}
