package org.belfry.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.belfry.platform.rest.PublicLinks;

/**
 * The description of the mywork dialect, the same on every server: some make none, and those that
 * do say nothing of what a method is for.
 */
@Path(WadlResource.NAME)
@RequestScoped
public class WadlResource {
  static final String NAME = "application.wadl";

  private static final String DOCUMENT = read();

  @Inject private PublicLinks links;

  @GET
  @PermitAll
  @Produces({"application/vnd.sun.wadl+xml", MediaType.APPLICATION_XML})
  public String describe(@Context UriInfo uri) {
    return DOCUMENT.replace("{base}", links.base(uri).toString().replace("&", "&amp;"));
  }

  private static String read() {
    try (InputStream stream = WadlResource.class.getResourceAsStream(NAME)) {
      if (stream == null) {
        throw new IllegalStateException(NAME + " is not in the archive");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
