package org.belfry.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority of its own, with what it has signed for {@code localhost}, made on the spot. */
public final class Certificates {
  private static final List<String> NEW_AUTHORITY =
      List.of(
          "-genkeypair",
          "-keyalg",
          "EC",
          "-keystore",
          "ca.p12",
          "-alias",
          "ca",
          "-dname",
          "CN=CA",
          "-ext",
          "bc:c");
  private static final List<String> NEW_KEY =
      List.of(
          "-genkeypair",
          "-keyalg",
          "EC",
          "-keystore",
          "own.p12",
          "-alias",
          "own",
          "-dname",
          "CN=localhost");
  private static final List<String> REQUEST =
      List.of("-certreq", "-keystore", "own.p12", "-alias", "own", "-file", "own.csr");
  private static final List<String> SIGN =
      List.of(
          "-gencert",
          "-keystore",
          "ca.p12",
          "-alias",
          "ca",
          "-infile",
          "own.csr",
          "-outfile",
          "own.cer");

  private final Map<BadCertificate, SSLContext> bad = new EnumMap<>(BadCertificate.class);
  private final Path trustStore;
  private final SSLContext good;

  /**
   * @param directory gets the files; nothing else may be in it
   */
  public Certificates(Path directory)
      throws IOException, GeneralSecurityException, InterruptedException {
    Keytool keytool = new Keytool(directory);
    keytool.run(NEW_AUTHORITY);
    keytool.run(NEW_KEY);
    keytool.run(REQUEST);
    Certificate authority = load(directory.resolve("ca.p12")).getCertificate("ca");
    KeyStore own = load(directory.resolve("own.p12"));
    Key key = own.getKey("own", Keytool.PASSWORD.toCharArray());

    good =
        context(key, signed(keytool, directory, List.of("-ext", "san=dns:localhost")), authority);
    for (BadCertificate each : BadCertificate.values()) {
      bad.put(
          each,
          each.isSigned()
              ? context(key, signed(keytool, directory, each.keytoolOptions()), authority)
              : context(key, own.getCertificate("own")));
    }
    trustStore = directory.resolve("trust.p12");
    KeyStore trust = empty();
    trust.setCertificateEntry("ca", authority);
    try (OutputStream out = Files.newOutputStream(trustStore)) {
      trust.store(out, Keytool.PASSWORD.toCharArray());
    }
  }

  /** Whoever starts with these options trusts the authority, and no other. */
  public List<String> jvmOptions() {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + trustStore,
        "-Djavax.net.ssl.trustStorePassword=" + Keytool.PASSWORD);
  }

  public SSLContext good() {
    return good;
  }

  public SSLContext bad(BadCertificate certificate) {
    return bad.getOrDefault(certificate, good);
  }

  private static Certificate signed(Keytool keytool, Path directory, List<String> options)
      throws IOException, GeneralSecurityException, InterruptedException {
    keytool.run(with(SIGN, options));
    try (InputStream in = Files.newInputStream(directory.resolve("own.cer"))) {
      return CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private static SSLContext context(Key key, Certificate... chain) throws GeneralSecurityException {
    KeyStore keys = empty();
    keys.setKeyEntry("own", key, Keytool.PASSWORD.toCharArray(), chain);
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, Keytool.PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
    return KeyStore.getInstance(file.toFile(), Keytool.PASSWORD.toCharArray());
  }

  private static KeyStore empty() throws GeneralSecurityException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      return store;
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<String> with(List<String> options, List<String> more) {
    return Stream.concat(options.stream(), more.stream()).toList();
  }
}
