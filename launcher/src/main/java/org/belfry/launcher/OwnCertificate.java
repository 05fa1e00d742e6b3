package org.belfry.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The certificate that HTTPS shows: {@code belfry.tls.certificate} and {@code belfry.tls.key}
 * (PEM), or {@code belfry.tls.keystore} (PKCS#12). Payara Micro takes it from the keystore that
 * Java's own properties name.
 */
final class OwnCertificate {
  private static final String KEYSTORE = "javax.net.ssl.keyStore";
  private static final String PASSWORD = "javax.net.ssl.keyStorePassword";

  private OwnCertificate() {}

  /**
   * @return the arguments for the server, with what tells it which certificate to show
   * @throws IllegalArgumentException if it cannot be used; the message says why and what to do
   */
  static List<String> arrange(Options options) {
    Optional<KeyMaterial> own = material();
    if (own.isEmpty()) {
      if (options.offersHttps() && System.getProperty(KEYSTORE) == null) {
        System.err.println(
            "WARNING: HTTPS uses the certificate that the server comes with. Everybody has its"
                + " private key, so it protects nothing. Set belfry.tls.certificate and"
                + " belfry.tls.key, or belfry.tls.keystore.");
      }
      return options.ofServer();
    }
    System.setProperty(KEYSTORE, own.get().file().toString());
    System.setProperty(PASSWORD, own.get().password());
    List<String> more = new ArrayList<>(options.ofServer());
    more.add("--sslcert");
    more.add(own.get().alias());
    return more;
  }

  private static Optional<KeyMaterial> material() {
    Optional<String> certificate = Settings.text("belfry.tls.certificate");
    Optional<String> key = Settings.text("belfry.tls.key");
    Optional<String> keystore = Settings.text("belfry.tls.keystore");
    if (certificate.isPresent() != key.isPresent() || (key.isPresent() && keystore.isPresent())) {
      throw new IllegalArgumentException(
          "Set either belfry.tls.certificate and belfry.tls.key, or belfry.tls.keystore.");
    }
    try {
      if (keystore.isPresent()) {
        return Optional.of(
            KeyMaterial.of(
                Path.of(keystore.get()), Settings.secret("belfry.tls.keystore-password")));
      }
      return key.isPresent()
          ? Optional.of(
              KeyMaterial.of(
                  Files.readString(Path.of(certificate.orElseThrow())),
                  Files.readString(Path.of(key.get()))))
          : Optional.empty();
    } catch (IOException | GeneralSecurityException unusable) {
      throw new IllegalArgumentException(
          "The certificate for HTTPS cannot be used: " + unusable, unusable);
    }
  }
}
