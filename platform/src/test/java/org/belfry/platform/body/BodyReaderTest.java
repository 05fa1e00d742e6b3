package org.belfry.platform.body;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.belfry.platform.json.UnreadableBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyReaderTest {
  private static final String BODY = "password=x";

  @Test
  void aFormIsReadOnlyIfItIsSaidToBeOne() throws Exception {
    BodyReader reader = reader("form", String.class);

    assertThatCode(() -> reader.filter(request(MediaType.APPLICATION_FORM_URLENCODED_TYPE)))
        .doesNotThrowAnyException();
    for (@Nullable MediaType type :
        new @Nullable MediaType[] {
          null, MediaType.WILDCARD_TYPE, new MediaType("application", "*")
        }) {
      assertThatExceptionOfType(NoForm.class).isThrownBy(() -> reader.filter(request(type)));
    }
  }

  @Test
  void whatIsOfNoTypeIsTakenForJson() throws Exception {
    BodyReader reader = reader("json", Draft.class);

    assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> reader.filter(request(null)));
  }

  private static BodyReader reader(String method, Class<?> parameter) throws Exception {
    Method taking = Resource.class.getDeclaredMethod(method, parameter);
    return new BodyReader(ExpectedBody.of(taking, true).orElseThrow());
  }

  private static ContainerRequestContext request(@Nullable MediaType type) {
    return (ContainerRequestContext)
        Proxy.newProxyInstance(
            BodyReaderTest.class.getClassLoader(),
            new Class<?>[] {ContainerRequestContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getMediaType" -> type;
                  case "getEntityStream" ->
                      new ByteArrayInputStream(BODY.getBytes(StandardCharsets.US_ASCII));
                  default -> null;
                });
  }

  interface Resource {
    void form(@FormParam("password") String password);

    void json(Draft draft);
  }

  record Draft(String password) {}
}
