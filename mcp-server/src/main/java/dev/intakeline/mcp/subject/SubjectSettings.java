package dev.intakeline.mcp.subject;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where subjects are looked up.
 *
 * @param subjectsFile see {@link FileSubjects}; nobody is known where it is empty
 */
@ConfigurationProperties("intakeline.mcp")
record SubjectSettings(@DefaultValue("") String subjectsFile) {}
