package org.belfry.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.belfry.hostile.Certificates;

/**
 * The Belfry of an operator who has put it behind proxies, lets pages of another site call it, and
 * gave it a certificate. All tests of such settings share it.
 */
public final class Exposed implements AutoCloseable {
  /** Whose pages may call. */
  public static final String SITE = "https://app.example.com";

  private static final char[] PASSWORD = "hostile".toCharArray();

  private final int securePort = BelfryProcess.freePort();
  private final Certificate certificate;
  private final Belfry belfry;

  Exposed() {
    Path directory = Artifacts.newDirectory("certificate");
    try {
      new Certificates(directory);
      KeyStore own = KeyStore.getInstance(directory.resolve("own.p12").toFile(), PASSWORD);
      certificate = own.getCertificate("own");
      write(directory.resolve("own.pem"), "CERTIFICATE", certificate.getEncoded());
      write(directory.resolve("own.key"), "PRIVATE KEY", own.getKey("own", PASSWORD).getEncoded());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    }
    belfry =
        Belfry.startWith(
            Database.H2,
            Map.of(
                "belfry.trusted-proxies",
                "127.0.0.0/8,::1/128,10.0.0.0/8",
                "belfry.cors.allowed-origins",
                SITE,
                "belfry.tls.certificate",
                directory.resolve("own.pem").toString(),
                "belfry.tls.key",
                directory.resolve("own.key").toString()),
            List.of("--sslport", String.valueOf(securePort)));
  }

  public Belfry belfry() {
    return belfry;
  }

  public int securePort() {
    return securePort;
  }

  /** The one that it was given. */
  public Certificate certificate() {
    return certificate;
  }

  private static void write(Path file, String type, byte[] content) throws IOException {
    String encoded =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
    Files.writeString(
        file, "-----BEGIN " + type + "-----\n" + encoded + "\n-----END " + type + "-----\n");
  }

  @Override
  public void close() {
    belfry.close();
  }
}
