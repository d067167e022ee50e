/** The API's own description for machines (OpenAPI). Nobody else enters. */
@NullMarked
package dev.intakeline.api.document;

import org.jspecify.annotations.NullMarked;
