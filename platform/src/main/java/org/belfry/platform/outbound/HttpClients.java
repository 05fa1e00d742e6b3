package org.belfry.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadFactory;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Apache HttpClient, with everything off that it does by itself. */
final class HttpClients {
  /** Attribute of a request's context: what can close its connection, whatever it is doing. */
  static final String CONNECTION = "org.belfry.connection";

  /**
   * In all and per address. Who sends limits each endpoint; a limit per address would let one that
   * hangs hold up its neighbours on the same server.
   */
  private static final int MAX_CONNECTIONS = 4096;

  /**
   * Headers: far more than an endpoint has to say, and little enough to be held for thousands. A
   * connection has three buffers for as long as it is open; of the library's default size they
   * would be 200 MB for two thousand connections.
   */
  private static final Http1Config LIMITS =
      Http1Config.custom()
          .setMaxLineLength(8 * 1024)
          .setMaxHeaderCount(100)
          .setBufferSize(4 * 1024)
          .build();

  /**
   * Bytes that may wait to be read. By default it is megabytes, which an endless answer fills
   * before its connection is closed.
   */
  private static final int RECEIVED_AHEAD = 16 * 1024;

  private HttpClients() {}

  static CloseableHttpAsyncClient guarded(ThreadFactory threads) {
    return HttpAsyncClients.custom()
        .setThreadFactory(threads)
        .setIOReactorConfig(
            IOReactorConfig.custom()
                .setIoThreadCount(Math.max(2, Runtime.getRuntime().availableProcessors()))
                .setTcpNoDelay(true)
                .setRcvBufSize(RECEIVED_AHEAD)
                .build())
        .setHttp1Config(LIMITS)
        .setConnectionManager(connections())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.DISABLED)
                .setResponseTimeout(Timeout.DISABLED)
                .setContentCompressionEnabled(false)
                .setExpectContinueEnabled(false)
                .build())
        .addExecInterceptorFirst(
            CONNECTION,
            (request, body, scope, chain, callback) -> {
              scope.clientContext.setAttribute(CONNECTION, scope.execRuntime);
              chain.proceed(request, body, scope, callback);
            })
        .evictIdleConnections(TimeValue.ofSeconds(20))
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableConnectionState()
        .disableContentCompression()
        .build();
  }

  private static PoolingAsyncClientConnectionManager connections() {
    return PoolingAsyncClientConnectionManagerBuilder.create()
        .setDnsResolver(new Unresolving())
        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
        .setMaxConnTotal(MAX_CONNECTIONS)
        .setMaxConnPerRoute(MAX_CONNECTIONS)
        .setDefaultTlsConfig(
            TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                .setTimeToLive(TimeValue.ofMinutes(5))
                .build())
        .build();
  }

  /** Every request carries its checked address; nothing may be dialled without one. */
  private static final class Unresolving implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      throw new UnknownHostException(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
      throw new UnknownHostException(host);
    }
  }
}
