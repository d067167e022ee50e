/** What LiveKit tells us of a call's room. Nobody else enters. */
@NullMarked
package dev.intakeline.api.webhook;

import org.jspecify.annotations.NullMarked;
