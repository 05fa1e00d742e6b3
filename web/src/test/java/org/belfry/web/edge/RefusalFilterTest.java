package org.belfry.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.Map;
import org.belfry.platform.problem.Problem;
import org.belfry.platform.request.Refusal;
import org.belfry.platform.request.RefusalFilter;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalFilterTest {
  private static final URI ROOT = URI.create("http://localhost/belfry/v1/");

  @ParameterizedTest
  @CsvSource({
    "/belfry/v1, /belfry/v1",
    "/belfry/v1/users/a%2Fb, /belfry/v1/users/a%2Fb",
    "/belfry/v1/inbox;a=b/counts, /belfry/v1/inbox;a=b/counts",
    "/belfry/v1/{x|}, /belfry/v1/%7Bx%7C%7D",
    "/belfry/v1/%, /belfry/v1/%25"
  })
  void whoTellsOfItKnowsWhatWasAskedFor(String path, String asked) throws Exception {
    ContainerRequest request =
        new ContainerRequest(
            ROOT, URI.create(ROOT + "?q=1"), "GET", null, new MapPropertiesDelegate(), null);
    request.setProperty(
        Refusal.ATTRIBUTE, new Refusal(new Problem(400, "x", "x", "x", Map.of()), path));
    ByteArrayOutputStream answer = new ByteArrayOutputStream();

    new ApplicationHandler(new ResourceConfig(RefusalFilter.class, Mapper.class))
        .apply(request, answer)
        .get();

    assertThat(answer).hasToString("http://localhost" + asked + "?q=1");
  }

  public static class Mapper implements ExceptionMapper<Problem> {
    @Context private UriInfo uri;

    @Override
    public Response toResponse(Problem problem) {
      return Response.status(problem.status()).entity(uri.getRequestUri().toString()).build();
    }
  }
}
