/**
 * Ordering, looking up and calling off calls. Nobody else enters; its workflows are shared with the
 * other features by {@link dev.intakeline.api.call.CallWorkflows}.
 */
@NullMarked
package dev.intakeline.api.call;

import org.jspecify.annotations.NullMarked;
