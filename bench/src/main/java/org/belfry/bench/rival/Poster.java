package org.belfry.bench.rival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Posts with Apache HttpClient 5, blocking, a connection for each thread. */
final class Poster {
  private final CloseableHttpClient client;
  private final URI sink;

  Poster(URI sink, int connections) {
    this.sink = sink;
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(connections)
                    .setMaxConnTotal(connections)
                    .build())
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableContentCompression()
            .disableAuthCaching()
            .build();
  }

  void post(int number, String body) {
    HttpPost post = new HttpPost(sink);
    post.setHeader("webhook-id", Job.id(number));
    post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    try {
      int status =
          client.execute(
              post,
              answer -> {
                EntityUtils.consume(answer.getEntity());
                return answer.getCode();
              });
      if (status != 200) {
        throw new IllegalStateException("The sink answered " + status);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
