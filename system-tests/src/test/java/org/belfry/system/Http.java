package org.belfry.system;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.client.ClientProperties;
import org.glassfish.jersey.jnh.connector.JavaNetHttpConnectorProvider;

/** Sends requests below one address with fixed headers. Immutable: {@code with} makes another. */
public final class Http {
  /** On the JDK's client, since HttpURLConnection knows no PATCH and repeats a failed POST. */
  private static final Client CLIENT =
      ClientBuilder.newBuilder()
          .withConfig(
              new ClientConfig()
                  .connectorProvider(new JavaNetHttpConnectorProvider())
                  .property(ClientProperties.SUPPRESS_HTTP_COMPLIANCE_VALIDATION, true))
          .connectTimeout(10, TimeUnit.SECONDS)
          .readTimeout(90, TimeUnit.SECONDS)
          .build();

  private final String base;
  private final Map<String, Object> headers;

  private Http(String base, Map<String, Object> headers) {
    this.base = base;
    this.headers = headers;
  }

  public static Http at(URI base) {
    return new Http(base.toString(), Map.of());
  }

  public Http with(String header, Object value) {
    Map<String, Object> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(header, value);
    return new Http(base, more);
  }

  public Http without(String header) {
    Map<String, Object> fewer = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fewer.putAll(headers);
    fewer.remove(header);
    return new Http(base, fewer);
  }

  /** The value of the header that signs a user in. */
  public static String basic(String user, String password) {
    byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(credentials);
  }

  /**
   * @param parameters names and values of the query, alternating
   */
  public Answer get(String path, Object... parameters) {
    return answer(request(path + query(parameters)).get());
  }

  public Answer delete(String path) {
    return answer(request(path).delete());
  }

  public Answer post(String path) {
    return answer(request(path).post(Entity.entity("", MediaType.APPLICATION_JSON)));
  }

  public Answer post(String path, String json) {
    return post(path, json, MediaType.APPLICATION_JSON);
  }

  public Answer post(String path, String body, String mediaType) {
    return answer(request(path).post(Entity.entity(body, mediaType)));
  }

  /** Bytes as they are, whatever charset the media type names. */
  public Answer post(String path, byte[] body, String mediaType) {
    return answer(request(path).post(Entity.entity(body, mediaType)));
  }

  public Answer put(String path, String json) {
    return put(path, json, MediaType.APPLICATION_JSON);
  }

  public Answer put(String path, String body, String mediaType) {
    return answer(request(path).put(Entity.entity(body, mediaType)));
  }

  public Answer patch(String path, String json) {
    return answer(request(path).method("PATCH", Entity.json(json)));
  }

  /** Any method, without a body. */
  public Answer send(String method, String path) {
    return answer(request(path).method(method));
  }

  private Invocation.Builder request(String path) {
    URI uri = URI.create(path).isAbsolute() ? URI.create(path) : URI.create(base + path);
    Invocation.Builder request = CLIENT.target(uri).request();
    headers.forEach(request::header);
    return request;
  }

  private static String query(Object... parameters) {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < parameters.length; i += 2) {
      query.append(i == 0 ? '?' : '&').append(parameters[i]).append('=');
      query.append(URLEncoder.encode(parameters[i + 1].toString(), StandardCharsets.UTF_8));
    }
    return query.toString();
  }

  private static Answer answer(Response response) {
    try (response) {
      return new Answer(
          response.getStatus(), response.getStringHeaders(), response.readEntity(String.class));
    }
  }
}
