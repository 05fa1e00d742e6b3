package org.belfry.system.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.belfry.system.Equipment;
import org.belfry.system.Exposed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** HTTPS shows the certificate that the operator brought. */
@ExtendWith(Equipment.class)
class CertificateIT {
  @Test
  void whoTrustsItsCertificateTrustsBelfry(Exposed exposed)
      throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("belfry", exposed.certificate());
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);

    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("localhost", exposed.securePort())) {
      socket.startHandshake();
      assertThat(socket.getSession().getPeerCertificates()[0]).isEqualTo(exposed.certificate());
      assertThat(
              RawAnswer.read(
                      socket,
                      "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .status())
          .isEqualTo(200);
    }
  }
}
