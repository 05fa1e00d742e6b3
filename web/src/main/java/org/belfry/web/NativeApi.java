package org.belfry.web;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What {@code /openapi} says of the native API as a whole. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Belfry",
            version = "1",
            description =
                "Belfry's own API, for all that its dialects have no words for. Errors are problem"
                    + " details (RFC 9457)."),
    security = {@SecurityRequirement(name = "bearer"), @SecurityRequirement(name = "basic")})
@SecurityScheme(
    securitySchemeName = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "An access token of Belfry's, or a JWT of the configured issuer")
@SecurityScheme(
    securitySchemeName = "basic",
    type = SecuritySchemeType.HTTP,
    scheme = "basic",
    description = "A user's name and password")
final class NativeApi {
  private NativeApi() {}
}
