/**
 * What was asked of us before: idempotency keys of backends, events of webhooks. The API may enter.
 */
@NullMarked
package dev.intakeline.registry.request;

import org.jspecify.annotations.NullMarked;
