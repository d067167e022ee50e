package dev.intakeline.mcp;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** The whole tool server as a part of an application, which may have other parts beside it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@PropertySource("classpath:mcp-server-defaults.properties")
public class McpServerConfiguration {}
