package org.belfry.system.client;

import jakarta.ws.rs.client.ClientBuilder;
import java.net.URI;
import org.belfry.notifications.client.BearerToken;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.client.proxy.WebResourceFactory;
import org.glassfish.jersey.jnh.connector.JavaNetHttpConnectorProvider;

/**
 * What makes clients of interfaces; each over the JDK's client, as HttpURLConnection, Jersey's
 * default, knows no PATCH.
 */
enum Maker {
  JERSEY_PROXY {
    @Override
    <T> T client(Class<T> api, URI belfry, String token) {
      ClientConfig jdk = new ClientConfig().connectorProvider(new JavaNetHttpConnectorProvider());
      return WebResourceFactory.newResource(
          api, ClientBuilder.newClient(jdk).register(new BearerToken(token)).target(belfry));
    }
  },

  MICROPROFILE {
    @Override
    <T> T client(Class<T> api, URI belfry, String token) {
      return RestClientBuilder.newBuilder()
          .baseUri(belfry)
          .register(new JavaNetHttpConnectorProvider())
          .register(new BearerToken(token))
          .build(api);
    }
  };

  abstract <T> T client(Class<T> api, URI belfry, String token);
}
