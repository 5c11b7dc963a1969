package uk.panauthority.placement.form;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The content of a request that says nothing: none at all, or an empty object. Anything more is an unknown field. */
@Schema(description = "No content, or an empty object")
public record Nothing() {}
