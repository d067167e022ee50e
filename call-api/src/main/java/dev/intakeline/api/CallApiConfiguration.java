package dev.intakeline.api;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** The whole API as a part of an application, which may have other parts beside it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@PropertySource("classpath:call-api-defaults.properties")
public class CallApiConfiguration {}
