package dev.intakeline.local.platform;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What is not the same for the media workers of every run.
 *
 * @param tools where they find them
 * @param marks whether they measure themselves by marks in the audio
 * @param silence how long callers may say nothing before they are asked again; empty for as long as
 *     anywhere
 */
record MediaWorkerOptions(URI tools, boolean marks, Optional<Duration> silence) {}
